#include "extract/scan/image/straight_ink.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace thaimemo {
namespace {

// A row's ink together with that above and below. Whether there is any.
bool thicken(const Mask& ink, int y, std::uint8_t* row) {
  const std::uint8_t *here = ink.row(y), *above = y > 0 ? ink.row(y - 1) : here,
                     *below = y + 1 < ink.height ? ink.row(y + 1) : here;
  std::uint8_t any = 0;
  for (int x = 0; x < ink.width; ++x) any |= row[x] = here[x] | above[x] | below[x];
  return any != 0;
}

// Copies to `to` what of `from` lies in stretches of `row` with `wanted` pixels of ink in `length`. As much
// paper as that stands before `row`.
void copy_stretches(const std::uint8_t* row, int width, int length, int wanted, const std::uint8_t* from,
                    std::uint8_t* to) {
  int count = 0, copied = 0;  // all before `copied` was looked at
  for (int x = 0; x < width; ++x) {
    count += row[x] - row[x - length];
    if (count < wanted || x + 1 < length) continue;
    for (copied = std::max(copied, x + 1 - length); copied <= x; ++copied) to[copied] = from[copied];
  }
}

// A square of pixels of this side fits into words: its rows are read, and left out, as wholes.
constexpr int square = 8;

// Whether rows y to y + 7 have ink from x to x + 7.
bool has_ink(const Mask& mask, int x, int y) {
  std::uint64_t ink = 0;
  for (int row = y; row < y + square; ++row) {
    std::uint64_t word;
    std::memcpy(&word, mask.row(row) + x, sizeof word);
    ink |= word;
  }
  return ink != 0;
}

void turn(const Mask& mask, int x0, int y0, int x1, int y1, Mask& turned) {
  for (int x = x0; x < x1; ++x)
    for (int y = y0; y < y1; ++y) turned.row(x)[y] = mask.row(y)[x];
}

}  // namespace

Mask transposed(const Mask& mask) {
  Mask turned(mask.height, mask.width);
  for (int y = 0; y < mask.height; y += square) {
    const int y1 = std::min(mask.height, y + square);
    for (int x = 0; x < mask.width; x += square) {
      const int x1 = std::min(mask.width, x + square);
      const bool whole = x1 == x + square && y1 == y + square;
      if (!whole || has_ink(mask, x, y)) turn(mask, x, y, x1, y1, turned);
    }
  }
  return turned;
}

Mask straight_ink(const Mask& ink, int length, double share) {
  Mask straight(ink.width, ink.height);
  const int wanted = std::max(1, static_cast<int>(std::ceil(length * share)));
  std::vector<std::uint8_t> thick(static_cast<std::size_t>(length) + static_cast<std::size_t>(ink.width), 0);
  std::uint8_t* row = thick.data() + length;
  for (int y = 0; y < ink.height; ++y)
    if (thicken(ink, y, row)) copy_stretches(row, ink.width, length, wanted, ink.row(y), straight.row(y));
  return straight;
}

}  // namespace thaimemo
