// Tables that stand so closely below each other that their rules make one grid. Internal to extract/table/ruled.
#pragma once

#include <vector>

#include "extract/table/ruled/grid.h"

namespace thaimemo {

// The tables of one grid, from top to bottom: an empty band across all columns, too low for text, parts two where the
// columns above it and below it differ. A grid without such a band is given back as it is. Cells are sorted by row and column.
std::vector<Table> stacked_grids(Table grid, const GridSettings& settings);

}  // namespace thaimemo
