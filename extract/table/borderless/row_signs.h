// What shows that a line begins a row. Internal to extract/table/borderless.
//
// A line begins a row where it stands farther from the one above by a jump than lines of a cell do; where a
// column of numbers has an entry; where it is one of several lines of figures; and, where all lines stand
// equally far apart, where text begins in a column that the line above left empty.
#pragma once

#include <vector>

#include "extract/table/borderless/column_text.h"

namespace thaimemo {

// How far apart the lines of a cell stand, from middle to middle, in points.
struct LinePitch {
  double usual = 0;  // nearly the smallest distance
  double most = 0;   // a larger one is that of rows
};

// Lines `first` up to before `end` with a header of `header_lines` lines, which does not count.
LinePitch pitch_of(const ColumnText& text, std::size_t first, std::size_t header_lines, std::size_t end);

// Of one table.
struct RowSigns {
  std::vector<bool> number_columns;  // columns whose entries are numbers, one flag for each
  bool any_gap = false;              // some lines stand farther apart than those of a cell
  bool lines_full = false;           // lines that fill every column are a row each
};

// Whether each of these lines has text in as many columns as all of them together. A column in which no line
// has text does not count: a header in the middle of a wide column has one of its own.
bool every_line_full(const ColumnText& text, std::size_t from, std::size_t end);

// One flag for each column: most of its entries in these lines are numbers, and those narrow. Their header
// may be wide.
std::vector<bool> number_columns_of(const ColumnText& text, std::size_t from, std::size_t end);

bool any_gap(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch);
bool gap_above(const ColumnText& text, std::size_t line, const LinePitch& pitch);

bool begins_row(const ColumnText& text, std::size_t line, const RowSigns& signs, const LinePitch& pitch);

}  // namespace thaimemo
