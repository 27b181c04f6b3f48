#include "extract/pdf/painting_order.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/rule_paths.h"

namespace thaimemo {

namespace {

Ink on_paper(const GfxRGB& colour, double opacity) {
  const auto channel = [&](GfxColorComp value) {
    return static_cast<float>(1 - (1 - colToDbl(value)) * opacity);
  };
  return {channel(colour.r), channel(colour.g), channel(colour.b), true};
}

Box box_of_clip(const GfxState& state) {
  Box box;
  state.getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

Box grown(const Box& box, double by) {
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

bool is_upright(const GfxState& state) {
  const auto& ctm = state.getCTM();
  const auto none = [&](std::size_t a, std::size_t b) { return std::abs(ctm[a]) + std::abs(ctm[b]) < 1e-3; };
  return none(1, 2) || none(0, 3);
}

}  // namespace

Ink fill_ink(GfxState& state) {
  if (state.getFillColorSpace()->getMode() == csPattern) return {0, 0, 0, false};
  GfxRGB colour;
  state.getFillRGB(&colour);
  return on_paper(colour, state.getFillOpacity());
}

Ink stroke_ink(GfxState& state) {
  if (state.getStrokeColorSpace()->getMode() == csPattern) return {0, 0, 0, false};
  GfxRGB colour;
  state.getStrokeRGB(&colour);
  return on_paper(colour, state.getStrokeOpacity());
}

void add_outlines(const GfxState& state, const OutlineLimits& limits, std::vector<Box>& outlines) {
  const GfxPath& path = *state.getPath();
  const Box clip = box_of_clip(state);
  for (int i = 0; i < path.getNumSubpaths() && outlines.size() < limits.outlines_max; ++i) {
    const GfxSubpath& part = *path.getSubpath(i);
    if (part.getNumPoints() < limits.points_min) continue;
    const Box box = box_of(state, part);
    const double large = std::max(box.width(), box.height()), small = std::min(box.width(), box.height());
    if (small >= limits.side_min_pt && large <= limits.side_max_pt && overlap_area(box, clip) > 0)
      outlines.push_back(box);
  }
}

void PaintingOrder::restore() {
  if (states_.size() > 1) states_.pop_back();
}

void PaintingOrder::clip(const GfxState& state) {
  const GfxPath& path = *state.getPath();
  const bool upright = path.getNumSubpaths() == 1 && rectangle_of(state, *path.getSubpath(0));
  if (!upright && path.getNumSubpaths() > 0) states_.back().oblique_clip = true;
}

void PaintingOrder::begin_group(std::size_t glyphs) {
  groups_.push_back({areas_.size(), glyphs});
}

void PaintingOrder::end_group() {
  if (groups_.empty()) return;
  ended_ = groups_.back();
  groups_.pop_back();
}

std::size_t PaintingOrder::paint_group(const GfxState& state) {
  if (!is_solid(state))
    for (std::size_t i = ended_.areas; i < areas_.size(); ++i) areas_[i].opaque = false;
  return ended_.glyphs;
}

std::size_t PaintingOrder::drop_group() {
  areas_.resize(std::min(areas_.size(), ended_.areas));
  return ended_.glyphs;
}

void PaintingOrder::fill(GfxState& state, const Ink& ink, std::size_t glyphs) {
  const GfxPath& path = *state.getPath();
  const bool solid = is_solid(state) && ink.known;
  for (int i = 0; i < path.getNumSubpaths() && areas_.size() < limits_.areas_max; ++i) {
    const GfxSubpath& part = *path.getSubpath(i);
    if (part.getNumPoints() < 3) continue;
    const auto rectangle = rectangle_of(state, part);
    // A rectangle in another one may be its hole.
    const bool opaque = solid && rectangle && path.getNumSubpaths() == 1;
    add(state, rectangle ? *rectangle : box_of(state, part), {{}, glyphs, ink, opaque, false});
  }
}

// A thick line serves as a ground for letters.
void PaintingOrder::stroke(GfxState& state, std::size_t glyphs) {
  const double width = state.getTransformedLineWidth();
  if (!(width >= limits_.side_min_pt)) return;
  const GfxPath& path = *state.getPath();
  for (int i = 0; i < path.getNumSubpaths() && areas_.size() < limits_.areas_max; ++i)
    add(state, grown(box_of(state, *path.getSubpath(i)), width / 2), {{}, glyphs, {}, false, false});
}

// Poppler has clipped to the path that is filled.
void PaintingOrder::shade(const GfxState& state, std::size_t glyphs) {
  add(state, box_of_clip(state), {{}, glyphs, {0, 0, 0, false}, false, false});
}

void PaintingOrder::image(const GfxState& state, const Box& box, bool opaque, std::size_t glyphs) {
  const bool solid = opaque && is_solid(state) && is_upright(state);
  add(state, box, {{}, glyphs, {0, 0, 0, false}, solid, true});
}

void PaintingOrder::forget_glyphs(std::size_t from) {
  for (auto area = areas_.rbegin(); area != areas_.rend() && area->glyphs_before > from; ++area)
    area->glyphs_before = from;
}

bool PaintingOrder::is_solid(const GfxState& state) const {
  return state.getFillOpacity() >= 1 && state.getBlendMode() == gfxBlendNormal && !states_.back().masked &&
         !states_.back().oblique_clip;
}

void PaintingOrder::add(const GfxState& state, const Box& box, PaintedArea area) {
  if (areas_.size() >= limits_.areas_max) return;
  const Box clip = box_of_clip(state);
  area.box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
              std::min(box.y1, clip.y1)};
  const double side = std::min(area.box.width(), area.box.height());
  if (std::isfinite(side) && side >= limits_.side_min_pt) areas_.push_back(area);
}

}  // namespace thaimemo
