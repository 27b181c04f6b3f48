// What single lines say, seen through the columns of a table without rules. Internal to
// extract/table/borderless.
#pragma once

#include <string>
#include <vector>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

// Looks at a region and at columns that others own.
class ColumnText {
 public:
  ColumnText(const TextRegion& region, const std::vector<Interval>& columns)
      : region_(region), columns_(columns) {}

  std::size_t size() const { return region_.lines.size(); }
  const SegmentedLine& operator[](std::size_t line) const { return region_.lines[line]; }
  const std::vector<Interval>& columns() const { return columns_; }
  const BorderlessSettings& settings() const { return region_.settings; }

  std::vector<bool> filled(std::size_t line) const;              // columns with text, one flag for each
  int filled_count(std::size_t from, std::size_t to) const;      // of lines `from` up to before `to`
  bool share_column(std::size_t a, std::size_t b) const;         // both lines have text in one
  std::string text(std::size_t line, std::size_t column) const;  // without spaces
  double distance_above(std::size_t line) const;                 // from the middle to that above, in points
  bool runs_on(std::size_t line) const;                          // over a gutter, with nothing but spaces
  bool begins_where_table_begins(std::size_t line) const;

  // "47." and "90" below it, "47.9" and "0", "25,0" and "00": a number that its narrow column broke.
  bool completes_number(std::size_t line, std::size_t column) const;

  // Text in all columns but one, most of it numbers: cells that wrap do not look so.
  bool is_line_of_figures(std::size_t line) const;
  // A heading of lines of figures: alone in the first column, where they are indented.
  bool heads_figures(std::size_t line) const;

  bool says_label(std::size_t line) const;   // "label: text"
  bool is_note(std::size_t line) const;      // says a label and runs on over columns
  bool begins_note(std::size_t line) const;  // a label below a table: where that begins, in no columns

  bool is_furniture(std::size_t line) const;         // a page number or a catchword
  bool is_surely_furniture(std::size_t line) const;  // what the last line of no cell says

 private:
  const TextRegion& region_;
  const std::vector<Interval>& columns_;
};

// Digits of either kind and signs beside them: "12", "๑.", "(3)", "87.50 %".
bool is_number(const std::string& text);

}  // namespace thaimemo
