// Which pixels are ink, and boxes in pixels.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace thaimemo {

// Of a page or a line; row by row without padding, y down.
struct Mask {
  int width = 0, height = 0;
  std::vector<std::uint8_t> ink;  // row by row, 1 for ink

  Mask() = default;
  Mask(int w, int h)
      : width(w), height(h), ink(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0) {}
  std::uint8_t* row(int y) {
    return ink.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  const std::uint8_t* row(int y) const {
    return ink.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
};

// Pixels from x0 to x1 - 1 and from y0 to y1 - 1, y down.
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  double middle_x() const { return (x0 + x1) / 2.0; }
  double middle_y() const { return (y0 + y1) / 2.0; }
  bool operator==(const PixelBox&) const = default;
};

// x and y exchanged, as of a mask (straight_ink.h).
inline PixelBox transposed(const PixelBox& box) {
  return {box.y0, box.x0, box.y1, box.x1};
}

// The smallest box around both.
inline PixelBox united(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace thaimemo
