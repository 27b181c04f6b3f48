#include "extract/scan/image/straight_ink.h"

#include <cmath>

namespace thaimemo {
namespace {

// A row's ink together with that above and below.
void thicken(const Mask& ink, int y, std::vector<std::uint8_t>& row) {
  for (int x = 0; x < ink.width; ++x) {
    const bool above = y > 0 && ink.row(y - 1)[x] != 0, below = y + 1 < ink.height && ink.row(y + 1)[x] != 0;
    row[static_cast<std::size_t>(x)] = above || below || ink.row(y)[x] != 0 ? 1 : 0;
  }
}

}  // namespace

Mask transposed(const Mask& mask) {
  Mask turned(mask.height, mask.width);
  for (int y = 0; y < mask.height; ++y) {
    const std::uint8_t* row = mask.row(y);
    for (int x = 0; x < mask.width; ++x) {
      if (row[x] != 0) turned.row(x)[y] = 1;
    }
  }
  return turned;
}

Mask straight_ink(const Mask& ink, int length, double share) {
  Mask straight(ink.width, ink.height);
  const int wanted = std::max(1, static_cast<int>(std::ceil(length * share)));
  std::vector<std::uint8_t> row(static_cast<std::size_t>(ink.width));
  for (int y = 0; y < ink.height; ++y) {
    thicken(ink, y, row);
    int count = 0, marked = 0;  // marked: all before this was looked at
    for (int x = 0; x < ink.width; ++x) {
      count += row[static_cast<std::size_t>(x)];
      if (x >= length) count -= row[static_cast<std::size_t>(x - length)];
      if (x + 1 < length || count < wanted) continue;
      for (marked = std::max(marked, x + 1 - length); marked <= x; ++marked)
        straight.row(y)[marked] = ink.row(y)[marked];
    }
  }
  return straight;
}

}  // namespace thaimemo
