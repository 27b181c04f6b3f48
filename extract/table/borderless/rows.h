// Rows of a table that only white space makes. Internal to extract/table/borderless.
#pragma once

#include <string>
#include <vector>

#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

// One table's lines: `first` is its first line, `rows` where each row begins, `end` one past the last line.
struct BorderlessRows {
  std::vector<Span> bands;
  std::vector<std::size_t> rows;
  std::size_t end = 0;
  std::size_t header_lines = 0;  // bold ones at the top, where the rest is not bold
  std::size_t notes = 0;         // the last rows run across all columns
  std::vector<bool> number_columns;
  bool continued = false;  // begins with rows of a table of the page before

  std::size_t note_begin() const { return rows.size() - notes; }
  std::size_t end_of(std::size_t row) const { return row + 1 < rows.size() ? rows[row + 1] : end; }
};

// The rows of a stretch; several tables where a bold header stands again further down. Headers reach up to
// lines that span columns; lone text at the top and bottom is left out, but lines below that begin where the
// table begins, no farther down than rows stand from each other, and say "label: text" are notes of it.
std::vector<BorderlessRows> rows_of(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
                                    const WhiteColumns& stretch, const BorderlessSettings& settings);

}  // namespace thaimemo
