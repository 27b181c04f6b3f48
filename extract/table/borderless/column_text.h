// What single lines say, seen through the columns of a table without rules. Internal to extract/table/borderless.
#pragma once

#include <string>
#include <vector>

#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

// Looks at lines that others own; `bands` may still change.
class ColumnText {
 public:
  ColumnText(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
             const std::vector<Span>& bands, const BorderlessSettings& settings)
      : words_(words), lines_(lines), bands_(bands), settings_(settings) {}

  std::size_t size() const { return lines_.size(); }
  const PiecedLine& operator[](std::size_t line) const { return lines_[line]; }

  std::vector<bool> filled(std::size_t line) const;              // columns with text, one flag for each
  int columns_filled(std::size_t from, std::size_t to) const;    // by lines up to the one before `to`
  bool share_column(std::size_t a, std::size_t b) const;         // both have text in one
  std::string text(std::size_t line, std::size_t column) const;  // without spaces
  double distance_above(std::size_t line) const;                 // from middle to middle, in points
  bool runs_on(std::size_t line) const;                          // over a gutter, with spaces only
  bool begins_where_table_begins(std::size_t line) const;

  // "47." and "90" below it, "47.9" and "0", "25,0" and "00": a number that its narrow column broke.
  bool completes_number(std::size_t line, std::size_t column) const;

  // Text in all columns but one, most of it numbers: cells that wrap do not look so.
  bool is_line_of_figures(std::size_t line) const;
  // A heading of lines of figures: alone in the first column, where they are indented.
  bool heads_figures(std::size_t line) const;

  bool says_label(std::size_t line) const;   // "label: text"
  bool is_note(std::size_t line) const;      // says a label and runs over columns
  bool begins_note(std::size_t line) const;  // a label below a table: where that begins, in no columns

  bool is_furniture(std::size_t line) const;         // a page number or a catchword
  bool is_surely_furniture(std::size_t line) const;  // what no cell's last line says

 private:
  const std::vector<TextLine>& words_;
  const std::vector<PiecedLine>& lines_;
  const std::vector<Span>& bands_;
  const BorderlessSettings& settings_;
};

// Digits of either kind and signs beside them: "12", "๑.", "(3)", "87.50 %".
bool is_number(const std::string& text);

// Bands in which a line has text, one flag for each.
std::vector<bool> filled_bands(const PiecedLine& line, const std::vector<Span>& bands);

}  // namespace thaimemo
