#include "extract/scan/ink/gutter.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {
namespace {

// What stands on one side of the sheet.
struct Side {
  std::size_t pieces = 0;
  int top = 0, bottom = 0;

  void add(const PixelBox& box) {
    top = pieces == 0 ? box.y0 : std::min(top, box.y0);
    bottom = std::max(bottom, box.y1);
    ++pieces;
  }
  bool is_page(int height, const SheetGutterSettings& settings) const {
    return pieces >= settings.pieces_min && bottom - top >= settings.height_covered_min * height;
  }
};

struct Strip {
  int x0 = 0, x1 = 0;

  double middle() const { return (x0 + x1) / 2.0; }
};

// The white strip around the middle of the sheet; empty where there is ink.
Strip middle_strip(const std::vector<PixelBox>& boxes, int width) {
  const double middle = width / 2.0;
  Strip strip{0, width};
  for (const PixelBox& box : boxes) {
    if (box.x0 <= middle && box.x1 > middle) return {};
    if (box.x1 <= middle) strip.x0 = std::max(strip.x0, box.x1);
    if (box.x0 > middle) strip.x1 = std::min(strip.x1, box.x0);
  }
  return strip;
}

}  // namespace

std::optional<double> gutter_of(const Components& ink, const std::vector<std::size_t>& members,
                                const std::vector<PixelBox>& rules, int width, int height,
                                const SheetGutterSettings& settings) {
  if (width < settings.landscape_min * height) return {};
  std::vector<PixelBox> boxes = rules;
  for (const std::size_t member : members) boxes.push_back(ink.items[member].box);
  const Strip strip = middle_strip(boxes, width);
  if (strip.x1 - strip.x0 < settings.width_min * width) return {};
  if (std::abs(strip.middle() - width / 2.0) > settings.off_middle_max * width) return {};
  Side left, right;
  for (const PixelBox& box : boxes) (box.x1 <= strip.middle() ? left : right).add(box);
  if (!left.is_page(height, settings) || !right.is_page(height, settings)) return {};
  return strip.middle();
}

}  // namespace thaimemo
