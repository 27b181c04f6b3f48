#include "extract/scan/image/ink_columns.h"

#include <algorithm>

namespace thaimemo {
namespace {

// By eye on made reports.
constexpr int ink_level = 215;  // of 255, darker is ink: worn toner is no darker than that in places
constexpr int margin_part_of_height = 10, margin_min_px = 2;  // paper left beside the ink

bool has_ink(const Image& line, int x) {
  for (int y = 0; y < line.height; ++y) {
    const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(line.width);
    if (line.pixels[at + static_cast<std::size_t>(x)] < ink_level) return true;
  }
  return false;
}

}  // namespace

PixelBox ink_columns(const Image& line, int from, int to) {
  int x0 = std::max(0, from), x1 = std::min(to, line.width);
  while (x0 < x1 && !has_ink(line, x0)) ++x0;
  while (x1 > x0 && !has_ink(line, x1 - 1)) --x1;
  if (x1 <= x0) return {};
  const int margin = std::max(margin_min_px, line.height / margin_part_of_height);
  return {std::max({from, 0, x0 - margin}), 0, std::min({to, line.width, x1 + margin}), line.height};
}

}  // namespace thaimemo
