// Rows of a table that only white space makes. Internal to extract/table.
#pragma once

#include <string>
#include <vector>

#include "extract/table/white_columns.h"

namespace thaimemo {

// One table's lines: `first` is its first line, `rows` where each row begins, `end` one past the last line.
struct UnruledRows {
  std::vector<Span> bands;
  std::vector<std::size_t> rows;
  std::size_t end = 0;
  std::size_t header_lines = 0;  // bold ones at the top, where the rest is not bold
  int number_columns = 0;

  std::size_t end_of(std::size_t row) const { return row + 1 < rows.size() ? rows[row + 1] : end; }
};

// The rows of a stretch; several tables where a bold header stands again further down. Headers reach up to
// lines that span columns; lone text at the top and bottom is left out.
std::vector<UnruledRows> rows_of(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
                                 const WhiteColumns& stretch, const UnruledSettings& settings);

// Digits of either kind and signs beside them: "12", "๑.", "(3)", "87.50 %".
bool is_number(const std::string& text);

// Bands in which a line has text, one flag for each.
std::vector<bool> filled_bands(const PiecedLine& line, const std::vector<Span>& bands);

}  // namespace thaimemo
