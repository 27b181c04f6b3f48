// Outer borders that were not drawn. Internal to extract/table/ruled.
#pragma once

#include "extract/table/ruled/edges.h"

namespace thaimemo {

// Adds a border on a side without one when at least two lines, and half of those that reach over the
// outermost crossing line, end there together. A drawing with one crossing line only (a chart's axis) must
// lack both sides.
void add_missing_borders(Edges& component, const GridSettings& settings);

}  // namespace thaimemo
