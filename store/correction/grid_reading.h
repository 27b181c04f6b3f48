// What is drawn on a part of a page, and what stands there.
#pragma once

#include "store/correction/grid_shape.h"

namespace thaimemo {

struct RegridSettings {
  // A table gives way to a grid where more of its area than this lies in it: else two tables would hold one place.
  double table_gives_way_min = 0.5;
};

// Whether a table lies in `area` for the most part.
bool lies_in(const Table& table, const Box& area, const RegridSettings& settings = {});

// What is drawn in `area`, and the letters there.
GridReading grid_reading_of(const Page& page, const Box& area, const RegridSettings& settings = {});

// The number of the table that lies in `area`, the first of several; 0 where none does.
int table_in(const Page& page, const Box& area, const RegridSettings& settings = {});

// The cell whose slot holds the middle of a box; nullptr for one beside the table.
const Cell* cell_at_middle(const Table& table, const Box& box);

}  // namespace thaimemo
