// The rows of a table whose columns are known and whose rows no rule parts. Internal to extract/table/rows and partial.
//
// Bold lines at the top are a header. Where lines stand beside each other in all of three columns or more, as in a list
// of scores, each is a row; else row_partition.h weighs the heights of all lines.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/rows/row_settings.h"

namespace thaimemo {

// Edges between rows, from top to bottom; none where all is one row.
struct RowEdges {
  std::vector<double> ys;
  double cost = 0;         // as RowPartition
  double least_white = 0;  // so much farther apart than usual stand lines above and below an edge, in points
  std::size_t keys = 0;    // the first columns whose cells stand beside several rows
  int centred_more = 0;    // so many more cells stand in the middle of their rows than at the top
};

// Below the bold lines at the top, above the others; none where there are no such.
std::vector<double> header_edge(const std::vector<StyledWord>& words, const RowSettings& settings);

// `xs` are the edges of the columns. Bold lines at the top, above others, are a header and a row of their own.
RowEdges row_edges_of(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                      const RowSettings& settings);

// What the rows between other edges cost, of the same words.
double cost_of_row_edges(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                         const std::vector<double>& ys, const RowSettings& settings);

}  // namespace thaimemo
