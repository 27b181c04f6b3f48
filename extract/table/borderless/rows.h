// Where each row begins in a table that has no ruling lines: at a jump in the distance of its lines, at an entry of a
// column of numbers, or where text stands in a column that the line above left empty. Internal to extract/table/borderless.
#pragma once

#include <vector>

#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

// One table's lines, by their places in the region.
struct BorderlessRows {
  std::vector<Interval> columns;     // their extents from left to right
  std::vector<std::size_t> rows;     // where each row begins
  std::size_t end = 0;               // one past the last line
  std::size_t header_lines = 0;      // bold ones at the top, where the rest is not bold
  std::size_t notes = 0;             // the last rows run across all columns
  std::vector<bool> number_columns;  // columns whose entries are numbers, one flag for each
  bool continued = false;            // begins with rows of a table of the page before
  std::vector<double> xs, ys;        // edges between columns and rows where rules show them, else empty
  bool keys_ruled = false;           // rules show which rows share their first cells
  std::vector<std::size_t> shared;   // as keys_shared, where that is known; else empty

  std::size_t note_begin() const { return rows.size() - notes; }
  std::size_t end_of(std::size_t row) const { return row + 1 < rows.size() ? rows[row + 1] : end; }
};

// The rows of a candidate; several tables where a bold header stands again further down. Headers reach up to
// lines that span columns; lone text at the top and bottom is left out, but lines below that begin where the
// table begins, no farther down than rows stand from each other, and say "label: text" are notes of it.
std::vector<BorderlessRows> rows_of(const TextRegion& region, const TableCandidate& candidate);

// For each row how many of its first cells it shares with the row above, whose key counts for both: they are
// empty, and at least half of the rest has text. Not so for a bold row, or one that lacks only its number.
std::vector<std::size_t> keys_shared(const TextRegion& region, const BorderlessRows& table);

}  // namespace thaimemo
