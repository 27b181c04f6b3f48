// The grid lines of one table on one page: which cell owns which square, and the rules that follow from it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/ink.h"

namespace thaimemo::make {

class Lattice {
 public:
  // `edges`: the columns' borders from left to right.
  explicit Lattice(std::vector<double> edges) : xs_(std::move(edges)) {}

  // Adds a row below; `owners` has one number for each column, equal numbers that touch are one cell.
  void add_row(double top, double bottom, const std::vector<int>& owners);
  // The rows so far are the header.
  void end_header() { header_rows_ = owners_.size(); }
  // What stands in a cell; cells without a word need no call.
  void set_text(int owner, const std::string& text) { texts_[owner] = text; }
  bool empty() const { return owners_.empty(); }
  double bottom() const { return ys_.empty() ? 0 : ys_.back(); }

  // The cells with their places and spans, by row, then column.
  std::vector<DrawnCell> cells() const;
  // One rule for each straight border between different cells, drawn in the report's manner.
  void ink(InkedPage& page, Rules rules) const;

 private:
  int owner(std::size_t row, std::size_t column) const { return owners_[row][column]; }
  void ink_horizontal(InkedPage& page, Rules rules, std::size_t line) const;
  void ink_vertical(InkedPage& page, Rules rules, std::size_t line) const;

  std::vector<double> xs_, ys_;
  std::vector<std::vector<int>> owners_;
  std::map<int, std::string> texts_;
  std::size_t header_rows_ = 0;
};

}  // namespace thaimemo::make
