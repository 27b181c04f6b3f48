#include "extract/pdf/glyph_geometry.h"

#include <GfxFont.h>
#include <GfxState.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thaimemo {

namespace {

Direction direction_of(double dx, double dy) {
  if (std::abs(dx) >= std::abs(dy)) return dx >= 0 ? Direction::right : Direction::left;
  return dy > 0 ? Direction::down : Direction::up;
}

}  // namespace

// Marks advance nowhere, so the direction comes from the text matrix instead of the advance.
void take_direction(GfxState& state, Glyph& glyph) {
  double x = 0, y = 0, dx = 0, dy = 0;
  state.textTransformDelta(1, 0, &x, &y);
  state.transformDelta(x, y, &dx, &dy);
  glyph.direction = direction_of(dx, dy);
  const double along = std::max(std::abs(dx), std::abs(dy)), across = std::min(std::abs(dx), std::abs(dy));
  glyph.slope_deg = std::atan2(across, along) * 180 / std::numbers::pi;
}

// Fonts of Type 3 state their size in units of their own; in all others a thousand units are the type's size.
double size_factor_of(const GfxFont& font) {
  if (font.getType() != fontType3) return 1;
  const double unit = std::abs(font.getFontMatrix()[3]) * 1000;
  return std::isfinite(unit) && unit > 0 ? unit : 1;
}

Box glyph_box(const Glyph& glyph, double ascent, double descent) {
  const double up = ascent * glyph.size_pt, down = descent * glyph.size_pt;
  const double x0 = std::min(glyph.origin.x, glyph.advanced.x),
               x1 = std::max(glyph.origin.x, glyph.advanced.x);
  const double y0 = std::min(glyph.origin.y, glyph.advanced.y),
               y1 = std::max(glyph.origin.y, glyph.advanced.y);
  switch (glyph.direction) {
    case Direction::right:
      return {x0, glyph.origin.y - up, x1, glyph.origin.y - down};
    case Direction::left:
      return {x0, glyph.origin.y + down, x1, glyph.origin.y + up};
    case Direction::down:
      return {glyph.origin.x + down, y0, glyph.origin.x + up, y1};
    case Direction::up:
      return {glyph.origin.x - up, y0, glyph.origin.x - down, y1};
  }
  return {};
}

}  // namespace thaimemo
