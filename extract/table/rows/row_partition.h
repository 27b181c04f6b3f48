// How the lines of a table's columns part into rows, seen as a whole. Internal to extract/table/rows and partial.
//
// A program that prints a table sets every cell of a row at the same height: all at its top, or all in its middle. So of
// all ways to cut the lines into rows the right one is that whose rows hold cells that begin together, or lie around one
// middle, with no white inside of a cell and no cut through lines that follow each other as those of a cell. Dynamic
// programming over the heights of lines finds the way that costs least; the method is that of optimal line breaking
// (Knuth and Plass 1981) with rows for lines.
#pragma once

#include <vector>

#include "extract/table/rows/row_settings.h"

namespace thaimemo {

// The lines of each column: their middles from top to bottom, and how far apart lines of a cell stand, in points: usually,
// and at most.
struct ColumnLineHeights {
  std::vector<std::vector<double>> columns;
  double usual = 0, most = 0;
  std::vector<bool> numbers;  // of each column: its lines are numbers, each of a row of its own
};

struct RowPartition {
  double cost = 0;            // as settings.row_cost and the like have it
  std::vector<double> edges;  // between rows, from top to bottom
  // Cells lower than the highest of their row: so many more of them stand in its middle than at its top.
  int centred_more = 0;
  double least_white = 0;  // so much farther apart than usual stand lines above and below an edge, in points
  std::size_t keys = 0;    // the first columns whose cells stand beside several rows
};

// The rows of least cost.
RowPartition row_partition(const ColumnLineHeights& lines, const RowSettings& settings);

// What rows between other edges cost.
double cost_of_rows(const ColumnLineHeights& lines, const std::vector<double>& edges,
                    const RowSettings& settings);

}  // namespace thaimemo
