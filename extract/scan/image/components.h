// Connected pieces of ink: the letters, marks, dots and stains of a page.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/image/mask.h"

namespace thaimemo {

// Ink from x0 to x1 - 1 in row y.
struct Run {
  int y = 0, x0 = 0, x1 = 0;
};

struct Component {
  PixelBox box;
  int area = 0;  // pixels of ink
  std::size_t run_first = 0, run_count = 0;
};

// `runs` are sorted by component, inside one by row, then x. Components are sorted by their topmost, then
// leftmost run.
struct Components {
  std::vector<Component> items;
  std::vector<Run> runs;
};

// Ink that touches, also at a corner, belongs together.
Components find_components(const Mask& mask);

// The indexes of all components.
std::vector<std::size_t> every_component(const Components& ink);

}  // namespace thaimemo
