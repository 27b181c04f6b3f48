// A line of text as ink, before it is read.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/image/components.h"

namespace thaimemo {

// Rows y0 to y1 - 1 of a component of the page's ink; most belong to their line as a whole.
struct LinePiece {
  std::size_t component = 0;
  int y0 = 0, y1 = 0;
};

// In pixels of the page.
struct InkLine {
  PixelBox box;                   // around all pieces
  double top = 0, bottom = 0;     // of its letters without marks; the bottom is the baseline
  std::vector<LinePiece> pieces;  // from left to right

  double x_height() const { return bottom - top; }
};

}  // namespace thaimemo
