// The tables of a page as a person drew them: the words of the page's record are put into the cells of the new grid.
#pragma once

#include <optional>
#include <vector>

#include "store/correction/grid_reading.h"

namespace thaimemo {

// A table that a person drew, or the part of a page where there is none.
struct DrawnGrid {
  Box area;                        // tables that lie in it for the most part give way
  std::optional<GridShape> shape;  // nullopt: no table at all
  int number = 0;                  // of the new table
};

// Draws the grids into the page, in the place of the tables that give way. Words whose middle lies in a grid stand in its
// cells then, wherever they stood before; all others of tables that gave way stand in lines. Tables beside the grids stay as
// they are. Texts are as extraction gave them: normalization follows.
void regrid(Page& page, const std::vector<DrawnGrid>& grids, const RegridSettings& settings = {});

}  // namespace thaimemo
