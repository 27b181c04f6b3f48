#include "extract/scan/image/ink_columns.h"

#include <algorithm>

namespace thaimemo {
namespace {

// Of 255, by eye on made reports: worn toner on white paper is darker than `toner_level`, fresh print than
// `ink_level`.
constexpr int ink_level = 160, toner_level = 215;
// Of the line's height: so wide is the blurred edge of print, which is no toner of its own.
constexpr int edge_part_of_height = 10;
constexpr int margin_part_of_height = 10, margin_min_px = 2;  // paper left beside the ink

struct Columns {
  int x0, x1;
};

bool has_darker(const Image& line, int x, int level) {
  for (int y = 0; y < line.height; ++y) {
    const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(line.width);
    if (line.pixels[at + static_cast<std::size_t>(x)] < level) return true;
  }
  return false;
}

Columns darker_columns(const Image& line, Columns within, int level) {
  while (within.x0 < within.x1 && !has_darker(line, within.x0, level)) ++within.x0;
  while (within.x1 > within.x0 && !has_darker(line, within.x1 - 1, level)) --within.x1;
  return within;
}

}  // namespace

PixelBox ink_columns(const Image& line, int from, int to) {
  const Columns all{std::max(0, from), std::min(to, line.width)};
  Columns ink = darker_columns(line, all, toner_level);
  if (ink.x1 <= ink.x0) return {};
  const Columns fresh = darker_columns(line, ink, ink_level);
  const int edge = line.height / edge_part_of_height;
  if (fresh.x0 - ink.x0 <= edge) ink.x0 = fresh.x0;
  if (ink.x1 - fresh.x1 <= edge) ink.x1 = fresh.x1;
  const int margin = std::max(margin_min_px, line.height / margin_part_of_height);
  return {std::max(all.x0, ink.x0 - margin), 0, std::min(all.x1, ink.x1 + margin), line.height};
}

}  // namespace thaimemo
