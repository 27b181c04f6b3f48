// The rows of a table whose columns are known and whose rows no rule parts. Internal to extract/table/partial.
//
// The lines of one cell follow each other at one distance; together they are a block. Cells of one row begin
// side by side or are centred beside each other, so that their blocks overlap in height; those of two rows do
// not. So rows are what hangs together by overlapping heights. Where rows stand as near as lines do, the
// column with the most blocks tells how many there are, and the fullest column is cut where its parts lie in
// the middle of those, or begin where those begin. Where lines stand beside each other in all of three columns or
// more, as in a list of scores, each is a row.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Edges between rows, from top to bottom; none where all is one row.
struct RowEdges {
  std::vector<double> ys;
  int centred_more = 0;  // so many more cells stand in the middle of their rows than at the top
};

// `xs` are the edges of the columns. Bold lines at the top, above others, are a header and a row of their own.
RowEdges row_edges_by_blocks(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                             const PartialSettings& settings);

}  // namespace thaimemo
