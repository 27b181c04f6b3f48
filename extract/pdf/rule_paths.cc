#include "extract/pdf/rule_paths.h"

#include <GfxState.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace thaimemo {

namespace {

struct Spot {
  double x = 0, y = 0;
};

Spot on_page(const GfxState& state, double x, double y) {
  Spot spot;
  state.transform(x, y, &spot.x, &spot.y);
  return spot;
}

Box around(const Spot& a, const Spot& b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

Box clipped(const GfxState& state, const Box& box) {
  Box clip;
  state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  return {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
          std::min(box.y1, clip.y1)};
}

// Keeps what the clip shows of a thin box. A line of no width on the clip's edge still shows.
void keep(const GfxState& state, const Box& box, const RuleLimits& limits, std::vector<Rule>& rules) {
  const Box seen = clipped(state, box);
  const bool visible = seen.x1 >= seen.x0 && seen.y1 >= seen.y0;
  if (visible && std::max(seen.width(), seen.height()) >= limits.length_min_pt) rules.push_back({seen});
}

void add_segment(const GfxState& state, const Spot& a, const Spot& b, double thickness,
                 const RuleLimits& limits, std::vector<Rule>& rules) {
  Box box = around(a, b);
  const double half = thickness / 2;
  if (box.height() <= limits.slope_max_pt && box.width() > box.height())
    box.y0 -= half, box.y1 += half;
  else if (box.width() <= limits.slope_max_pt)
    box.x0 -= half, box.x1 += half;
  else
    return;
  keep(state, box, limits, rules);
}

// Four or five straight points on the corners of their box.
bool is_rectangle(const GfxState& state, const GfxSubpath& path, const Box& box) {
  if (path.getNumPoints() < 4 || path.getNumPoints() > 5) return false;
  const auto on_side = [](double value, double low, double high) {
    return std::min(std::abs(value - low), std::abs(value - high)) < 0.1;
  };
  for (int i = 0; i < path.getNumPoints(); ++i) {
    const Spot spot = on_page(state, path.getX(i), path.getY(i));
    if (path.getCurve(i) || !on_side(spot.x, box.x0, box.x1) || !on_side(spot.y, box.y0, box.y1))
      return false;
  }
  return true;
}

bool is_thin(const Box& box, const RuleLimits& limits) {
  const double thickness = std::min(box.width(), box.height()), length = std::max(box.width(), box.height());
  return thickness <= limits.thickness_max_pt && length >= 2 * thickness;
}

// A frame drawn as a filled rectangle with a hole: one rule for each side.
void add_frame(const GfxState& state, const Box& outer, const Box& inner, const RuleLimits& limits,
               std::vector<Rule>& rules) {
  const double widest =
      std::max({inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1});
  const double slimmest =
      std::min({inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1});
  if (slimmest < 0 || widest > limits.thickness_max_pt) return;
  keep(state, {outer.x0, outer.y0, outer.x1, inner.y0}, limits, rules);
  keep(state, {outer.x0, inner.y1, outer.x1, outer.y1}, limits, rules);
  keep(state, {outer.x0, outer.y0, inner.x0, outer.y1}, limits, rules);
  keep(state, {inner.x1, outer.y0, outer.x1, outer.y1}, limits, rules);
}

}  // namespace

Box box_of(const GfxState& state, const GfxSubpath& path) {
  const Spot first = on_page(state, path.getX(0), path.getY(0));
  Box box{first.x, first.y, first.x, first.y};
  for (int i = 1; i < path.getNumPoints(); ++i) {
    const Spot spot = on_page(state, path.getX(i), path.getY(i));
    box = {std::min(box.x0, spot.x), std::min(box.y0, spot.y), std::max(box.x1, spot.x),
           std::max(box.y1, spot.y)};
  }
  return box;
}

// Office programs begin in the middle of a side, so more points than corners are allowed.
std::optional<Box> rectangle_of(const GfxState& state, const GfxSubpath& path) {
  constexpr int points_max = 9;
  constexpr double near_pt = 0.1;
  if (path.getNumPoints() < 4 || path.getNumPoints() > points_max) return std::nullopt;
  const Box box = box_of(state, path);
  std::array<bool, 4> corners{};
  Spot last = on_page(state, path.getX(path.getNumPoints() - 1), path.getY(path.getNumPoints() - 1));
  for (int i = 0; i < path.getNumPoints(); ++i) {
    const Spot spot = on_page(state, path.getX(i), path.getY(i));
    const bool left = spot.x - box.x0 < near_pt, right = box.x1 - spot.x < near_pt;
    const bool top = spot.y - box.y0 < near_pt, bottom = box.y1 - spot.y < near_pt;
    const bool along = std::abs(spot.x - last.x) < near_pt || std::abs(spot.y - last.y) < near_pt;
    if (path.getCurve(i) || !along || !(left || right || top || bottom)) return std::nullopt;
    if ((left || right) && (top || bottom)) corners[(right ? 1 : 0) + (bottom ? 2 : 0)] = true;
    last = spot;
  }
  return std::ranges::all_of(corners, std::identity{}) ? std::optional(box) : std::nullopt;
}

void add_stroked_rules(GfxState& state, const RuleLimits& limits, std::vector<Rule>& rules) {
  const double thickness = state.getTransformedLineWidth();
  if (!(thickness <= limits.thickness_max_pt) || state.getStrokeOpacity() <= 0) return;
  const GfxPath& path = *state.getPath();
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& part = *path.getSubpath(i);
    if (part.getNumPoints() < 2) continue;
    Spot last = on_page(state, part.getX(0), part.getY(0));
    for (int j = 1; j < part.getNumPoints(); ++j) {
      const Spot spot = on_page(state, part.getX(j), part.getY(j));
      if (!part.getCurve(j) && !part.getCurve(j - 1))
        add_segment(state, last, spot, thickness, limits, rules);
      last = spot;
    }
  }
}

void add_filled_rules(GfxState& state, const RuleLimits& limits, std::vector<Rule>& rules) {
  if (state.getFillOpacity() <= 0) return;
  const GfxPath& path = *state.getPath();
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& part = *path.getSubpath(i);
    if (part.getNumPoints() < 2) continue;
    const Box box = box_of(state, part);
    if (is_thin(box, limits)) keep(state, box, limits, rules);
  }
  if (path.getNumSubpaths() != 2) return;
  const GfxSubpath &first = *path.getSubpath(0), &second = *path.getSubpath(1);
  if (first.getNumPoints() < 4 || second.getNumPoints() < 4) return;
  const Box a = box_of(state, first), b = box_of(state, second);
  if (!is_rectangle(state, first, a) || !is_rectangle(state, second, b)) return;
  if (a.width() >= b.width())
    add_frame(state, a, b, limits, rules);
  else
    add_frame(state, b, a, limits, rules);
}

Box image_box(const GfxState& state) {
  const Spot origin = on_page(state, 0, 0), far = on_page(state, 1, 1), side = on_page(state, 1, 0),
             up = on_page(state, 0, 1);
  const Box a = around(origin, far), b = around(side, up);
  const Box box{std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
  return clipped(state, box);
}

void add_thin_box(const GfxState& state, const Box& box, const RuleLimits& limits, std::vector<Rule>& rules) {
  if (is_thin(box, limits)) keep(state, box, limits, rules);
}

}  // namespace thaimemo
