#include "extract/scan/sheet/shaded_fields.h"

#include <algorithm>
#include <cmath>

#include "extract/record/points.h"

namespace thaimemo {
namespace {

// A long straight edge between two grounds, in pixels of the small picture.
struct ShadeEdge {
  int y = 0, x0 = 0, x1 = 0;
  double strength = 0;  // the sum of its steps
};

class ShadeEdges {
 public:
  ShadeEdges(const Image& ground, const ShadedFieldSettings& settings)
      : ground_(ground),
        settings_(settings),
        hole_max_(whole_pixels(settings.hole_max_pt, ground.dpi)),
        length_min_(static_cast<int>(settings.length_min * ground.width)) {}

  // Where the ground becomes darker from above to below (`sign` -1), or brighter (1); sorted by y.
  std::vector<ShadeEdge> edges(int sign) const {
    std::vector<ShadeEdge> found;
    const int reach = settings_.gap_px + settings_.beside_px;
    for (int y = reach; y + reach < ground_.height; ++y)
      for (const ShadeEdge& edge : edges_at(y, sign)) add(edge, found);
    return found;
  }

 private:
  double level(int x, int y) const {
    return ground_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(ground_.width) +
                          static_cast<std::size_t>(x)];
  }

  double step(int x, int y) const {
    double sum = 0;
    for (int i = settings_.gap_px; i < settings_.gap_px + settings_.beside_px; ++i)
      sum += level(x, y + i) - level(x, y - 1 - i);
    return sum / settings_.beside_px;
  }

  std::vector<ShadeEdge> edges_at(int y, int sign) const {
    std::vector<ShadeEdge> all;
    for (int x = 0; x < ground_.width; ++x) {
      const double here = sign * step(x, y);
      if (here < settings_.step_min) continue;
      if (all.empty() || x - all.back().x1 > hole_max_) all.push_back({y, x, x, 0});
      all.back().x1 = x + 1;
      all.back().strength += here;
    }
    std::erase_if(all, [&](const ShadeEdge& edge) {
      return edge.x1 - edge.x0 < length_min_ ||
             edge.strength < settings_.step_min * settings_.length_min * (edge.x1 - edge.x0);
    });
    return all;
  }

  // Of neighbouring rows the one with the strongest step.
  void add(const ShadeEdge& edge, std::vector<ShadeEdge>& found) const {
    const int near = settings_.gap_px + settings_.beside_px;
    for (ShadeEdge& other : found) {
      if (edge.y - other.y > near || edge.x0 >= other.x1 || other.x0 >= edge.x1) continue;
      if (edge.strength > other.strength) other = edge;
      return;
    }
    found.push_back(edge);
  }

  const Image& ground_;
  const ShadedFieldSettings& settings_;
  int hole_max_, length_min_;
};

bool same_width(const ShadeEdge& edge, int x0, int x1, int same) {
  return std::abs(edge.x0 - x0) <= same && std::abs(edge.x1 - x1) <= same;
}

// From each edge where it becomes darker to the next one where it becomes brighter; and from there on to one more,
// without a new beginning: a paler row below a darker header.
std::vector<PixelBox> fields_between(const std::vector<ShadeEdge>& begins, const std::vector<ShadeEdge>& ends,
                                     int same, int height_min) {
  std::vector<PixelBox> fields;
  for (const ShadeEdge& begin : begins) {
    int top = begin.y;
    const auto next = std::ranges::find_if(begins, [&](const ShadeEdge& other) {
      return other.y >= top + height_min && same_width(other, begin.x0, begin.x1, same);
    });
    for (const ShadeEdge& end : ends) {
      if (end.y < top + height_min || !same_width(end, begin.x0, begin.x1, same)) continue;
      if (top != begin.y && next != begins.end() && next->y < end.y) break;
      fields.push_back({std::min(begin.x0, end.x0), top, std::max(begin.x1, end.x1), end.y});
      top = end.y;
    }
  }
  return fields;
}

}  // namespace

std::vector<PixelBox> shaded_fields(const Picture& page, double dpi, const ShadedFieldSettings& settings) {
  const double scale = std::min(1.0, settings.coarse_dpi / dpi);
  const Picture coarse = scale < 1 ? page.scaled_smoothly(scale) : page;
  const Image ground = coarse.mean_around(settings.blur_px)
                           .closed(settings.letters_width_px, settings.letters_height_px)
                           .image(dpi * scale);
  const ShadeEdges edges(ground, settings);
  const int same = whole_pixels(settings.same_place_pt, ground.dpi),
            height_min = whole_pixels(settings.height_min_pt, ground.dpi);
  std::vector<PixelBox> fields = fields_between(edges.edges(-1), edges.edges(1), same, height_min);
  for (PixelBox& field : fields) {
    const auto full = [&](int at) { return static_cast<int>(std::lround(at / scale)); };
    field = {full(field.x0), full(field.y0), full(field.x1), full(field.y1)};
  }
  return fields;
}

}  // namespace thaimemo
