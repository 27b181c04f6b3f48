// Which columns hold the scores of which indicators, by their cells: of a table with a header nobody knows, and of
// tables printed side by side in one grid ("ตัวชี้วัด | คะแนน | ตัวชี้วัด | คะแนน"), where a score belongs to the name of
// its own table.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/structure/header_rows.h"
#include "normalize/segment/structure/headers.h"
#include "normalize/segment/structure/indicator_axes.h"

namespace thaimemo {

// A range of columns that is a table of its own; `end` is one behind.
struct ColumnRange {
  int begin = 0, end = 0;
};

// The texts of a column's cells below the header.
std::vector<std::string> body_texts(const TableGrid& grid, const HeaderRows& header, int column);

// The first column of each of several tables side by side; empty where the grid is one table. They are several
// where two or more columns name indicators, no indicator twice, and each has a score before the next.
std::vector<int> tables_side_by_side(const TableGrid& grid, const HeaderRows& header,
                                     const IndicatorAxes& axes);

// The ranges that begin in these columns; one over all where there are none.
std::vector<ColumnRange> ranges_of(const std::vector<int>& begins, int columns);

// Finds the scores of a table with indicators in which no header named them: in a column headed by what was done,
// or under a header that no rule knows (`guessed`, where it does not speak of scores or a year either).
void find_scores(const TableGrid& grid, const HeaderRows& header, const Rules& rules,
                 const ColumnRange& range, std::vector<Column>& columns);

}  // namespace thaimemo
