// A table by its positions: a merged cell stands at every position it covers.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

class TableGrid {
 public:
  // A table that claims an impossible number of positions has none.
  explicit TableGrid(const Table& table);

  int rows() const { return rows_; }
  int columns() const { return columns_; }
  const Cell* at(int row, int column) const;       // nullptr where no cell covers the position
  bool begins_at(int row, int column) const;       // the cell's own top left corner
  bool empty_at(int row, int column) const;        // no cell, or nothing but white space in it
  std::vector<const Cell*> filled(int row) const;  // the row's cells with text, each once

 private:
  int rows_, columns_;
  std::vector<const Cell*> cells_;
};

// A cell's normalized text, with its line breaks.
const std::string& text_of(const Cell& cell);

}  // namespace thaimemo
