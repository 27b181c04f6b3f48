// Tables as grids: is every cell where the page has it, with its spans?
#pragma once

#include <vector>

#include "corpus/score/document/tally.h"
#include "corpus/score/records/expected.h"
#include "corpus/score/records/found.h"

namespace thaimemo::score {

// Counts "cell_gold" and "cell_hit" (cells of the page whose row, column and spans were found, in the table
// that overlaps most), "table", and the sum of TEDS, the tree-edit-distance score of X. Zhong et al.,
// "Image-based table recognition", ECCV 2020: 1 − distance / nodes. Trees are table → rows → cells, so rows
// are aligned with rows and, inside them, cells with cells; a renamed cell costs the share of letters that
// differ.
void score_structure(const std::vector<ExpectedTable>& expected, const std::vector<Row>& cells, Tally& tally);

}  // namespace thaimemo::score
