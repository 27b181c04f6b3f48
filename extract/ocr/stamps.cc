#include "extract/ocr/stamps.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

#include "extract/ocr/components.h"

namespace thaimemo {
namespace {

constexpr int trials = 300, rings_max = 8, directions = 36;

struct Point {
  double x = 0, y = 0;
};

// The circle through three points; none where they lie on a line.
std::optional<Ring> ring_through(const Point& a, const Point& b, const Point& c) {
  const double d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  if (std::abs(d) < 1e-6) return {};
  const auto square = [](const Point& p) { return p.x * p.x + p.y * p.y; };
  Ring ring;
  ring.x = (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / d;
  ring.y = (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / d;
  ring.radius = std::hypot(a.x - ring.x, a.y - ring.y);
  return ring;
}

double distance_from(const Ring& ring, double x, double y) {
  return std::hypot(x - ring.x, y - ring.y) - ring.radius;
}

std::size_t direction_from(const Ring& ring, double x, double y) {
  const double turn = std::atan2(y - ring.y, x - ring.x) / (2 * std::numbers::pi) + 0.5;
  return std::min<std::size_t>(directions - 1, static_cast<std::size_t>(turn * directions));
}

class StampRemover {
 public:
  StampRemover(const Mask& ink, const Image& grey, const StampSettings& settings)
      : result_{ink, {}}, grey_(grey), settings_(settings), pixels_per_pt_(grey.dpi / 72) {}

  StampedInk remove() {
    std::vector<PixelBox> places = boxes_of_stamp_size(find_components(result_.ink));
    for (const PixelBox& place : places) remove_rings(place);
    if (!result_.rings.empty()) drop_pale_letters();
    return std::move(result_);
  }

 private:
  std::vector<PixelBox> boxes_of_stamp_size(const Components& ink) const {
    std::vector<PixelBox> boxes;
    for (const Component& item : ink.items) {
      const double width = item.box.width() / pixels_per_pt_, height = item.box.height() / pixels_per_pt_;
      const bool size = std::min(width, height) >= settings_.diameter_min_pt &&
                        std::max(width, height) <= 3 * settings_.diameter_max_pt;
      if (size && item.area * 2 < item.box.width() * item.box.height()) boxes.push_back(item.box);
    }
    return boxes;
  }

  // One ring after another, from outside to inside, in the ink that hangs together at this place.
  void remove_rings(const PixelBox& place) {
    for (int i = 0; i < rings_max; ++i) {
      const std::optional<Ring> ring = find_ring(place);
      if (!ring || !erase(*ring)) return;
      result_.rings.push_back(*ring);
    }
  }

  std::optional<Ring> find_ring(const PixelBox& place) const {
    const std::vector<Point> outline = outline_of(place);
    if (outline.size() < 40) return {};
    std::uint64_t state = 1;
    const auto draw = [&] {
      state = state * 6364136223846793005U + 1442695040888963407U;
      return outline[(state >> 33) % outline.size()];
    };
    std::optional<Ring> best;
    int most = 0;
    for (int trial = 0; trial < trials; ++trial) {
      const std::optional<Ring> ring = ring_through(draw(), draw(), draw());
      if (!ring || !has_stamp_size(*ring)) continue;
      const int count = count_on(*ring, outline);
      if (count <= most) continue;
      most = count;
      best = ring;
    }
    if (!best || most < settings_.ring_share_min * static_cast<double>(outline.size()) / 2) return {};
    return goes_around(*best) ? best : std::nullopt;
  }

  bool has_stamp_size(const Ring& ring) const {
    const double diameter = 2 * ring.radius / pixels_per_pt_;
    return diameter >= settings_.diameter_min_pt && diameter <= settings_.diameter_max_pt;
  }

  // The first and the last ink of each row and column.
  std::vector<Point> outline_of(const PixelBox& place) const {
    std::vector<Point> outline;
    const auto ink_at = [this](int x, int y) { return result_.ink.row(y)[x] != 0; };
    for (int y = place.y0; y < place.y1; ++y) {
      int first = place.x0, last = place.x1 - 1;
      while (first < place.x1 && !ink_at(first, y)) ++first;
      while (last > first && !ink_at(last, y)) --last;
      if (first < last) outline.insert(outline.end(), {{first + 0.5, y + 0.5}, {last + 0.5, y + 0.5}});
    }
    for (int x = place.x0; x < place.x1; ++x) {
      int first = place.y0, last = place.y1 - 1;
      while (first < place.y1 && !ink_at(x, first)) ++first;
      while (last > first && !ink_at(x, last)) --last;
      if (first < last) outline.insert(outline.end(), {{x + 0.5, first + 0.5}, {x + 0.5, last + 0.5}});
    }
    return outline;
  }

  int count_on(const Ring& ring, const std::vector<Point>& outline) const {
    const double near = settings_.on_ring_pt * pixels_per_pt_;
    return static_cast<int>(std::count_if(outline.begin(), outline.end(), [&](const Point& point) {
      return std::abs(distance_from(ring, point.x, point.y)) <= near;
    }));
  }

  // Looked for in all ink: rules that were taken out have cut the ring into pieces.
  bool goes_around(const Ring& ring) const {
    const int near = std::max(1, static_cast<int>(settings_.on_ring_pt * pixels_per_pt_));
    std::array<bool, directions> seen{};
    for (double angle = 0; angle < 2 * std::numbers::pi; angle += 0.02) {
      for (int off = -near; off <= near; ++off) {
        const double x = ring.x + (ring.radius + off) * std::cos(angle),
                     y = ring.y + (ring.radius + off) * std::sin(angle);
        if (is_ink(x, y)) seen[direction_from(ring, x, y)] = true;
      }
    }
    return static_cast<double>(std::count(seen.begin(), seen.end(), true)) >=
           settings_.around_min * directions;
  }

  // Inwards from the outer edge as long as most directions have ink.
  double thickness_of(const Ring& ring) const {
    double thickness = 0;
    for (; thickness < settings_.thickness_max_pt * pixels_per_pt_; ++thickness) {
      int inked = 0, all = 0;
      for (double angle = 0; angle < 2 * std::numbers::pi; angle += 0.02, ++all) {
        const double r = ring.radius - thickness;
        inked += is_ink(ring.x + r * std::cos(angle), ring.y + r * std::sin(angle)) ? 1 : 0;
      }
      if (inked * 2 < all) break;
    }
    return thickness;
  }

  bool is_ink(double x, double y) const {
    const int column = static_cast<int>(x), row = static_cast<int>(y);
    return column >= 0 && row >= 0 && column < result_.ink.width && row < result_.ink.height &&
           result_.ink.row(row)[column] != 0;
  }

  bool erase(const Ring& ring) {
    const double thickness = thickness_of(ring), seam = settings_.on_ring_pt * pixels_per_pt_;
    if (thickness < 1) return false;
    bool erased = false;
    const int reach = static_cast<int>(ring.radius + seam) + 1;
    for (int y = std::max(0, static_cast<int>(ring.y) - reach);
         y < std::min(result_.ink.height, static_cast<int>(ring.y) + reach); ++y) {
      for (int x = std::max(0, static_cast<int>(ring.x) - reach);
           x < std::min(result_.ink.width, static_cast<int>(ring.x) + reach); ++x) {
        const double distance = distance_from(ring, x + 0.5, y + 0.5);
        if (distance > seam || distance < -thickness - seam / 2 || result_.ink.row(y)[x] == 0) continue;
        result_.ink.row(y)[x] = 0;
        erased = true;
      }
    }
    return erased;
  }

  void drop_pale_letters() {
    const Components ink = find_components(result_.ink);
    const double print = usual_grey(ink);
    for (const Component& item : ink.items) {
      if (!is_inside_a_ring(item.box) || grey_of(ink, item) < print + settings_.paler_min) continue;
      for (std::size_t i = 0; i < item.run_count; ++i) {
        const Run& run = ink.runs[item.run_first + i];
        std::fill(result_.ink.row(run.y) + run.x0, result_.ink.row(run.y) + run.x1, std::uint8_t{0});
      }
    }
  }

  bool is_inside_a_ring(const PixelBox& box) const {
    return std::any_of(result_.rings.begin(), result_.rings.end(), [&](const Ring& ring) {
      return distance_from(ring, box.middle_x(), box.middle_y()) < 0 && box.width() < ring.radius &&
             box.height() < ring.radius;
    });
  }

  // The darkest quarter of its pixels: edges are pale in any ink.
  double grey_of(const Components& ink, const Component& item) const {
    std::vector<std::uint8_t> greys;
    for (std::size_t i = 0; i < item.run_count; ++i) {
      const Run& run = ink.runs[item.run_first + i];
      const std::size_t row = static_cast<std::size_t>(run.y) * static_cast<std::size_t>(grey_.width);
      for (int x = run.x0; x < run.x1; ++x) greys.push_back(grey_.pixels[row + static_cast<std::size_t>(x)]);
    }
    const auto quarter = greys.begin() + static_cast<std::ptrdiff_t>(greys.size() / 4);
    std::nth_element(greys.begin(), quarter, greys.end());
    return *quarter;
  }

  double usual_grey(const Components& ink) const {
    std::vector<double> greys;
    for (const Component& item : ink.items)
      if (item.area > 30 && !is_inside_a_ring(item.box)) greys.push_back(grey_of(ink, item));
    if (greys.empty()) return 0;
    const auto middle = greys.begin() + static_cast<std::ptrdiff_t>(greys.size() / 2);
    std::nth_element(greys.begin(), middle, greys.end());
    return *middle;
  }

  StampedInk result_;
  const Image& grey_;
  const StampSettings& settings_;
  double pixels_per_pt_;
};

// What was taken out as a short rule is put back: it may be an arc.
Mask with_short_rules(const Mask& ink, const RuledInk& ruled, double length_max) {
  constexpr int seam = 2;
  Mask text = ruled.text;
  for (const PixelBox& rule : ruled.rules) {
    if (std::max(rule.width(), rule.height()) > length_max) continue;
    const int x0 = std::max(0, rule.x0 - seam), x1 = std::min(ink.width, rule.x1 + seam);
    for (int y = std::max(0, rule.y0 - seam); y < std::min(ink.height, rule.y1 + seam); ++y)
      std::copy(ink.row(y) + x0, ink.row(y) + x1, text.row(y) + x0);
  }
  return text;
}

bool is_arc(const PixelBox& rule, const std::vector<Ring>& rings, double near) {
  return std::any_of(rings.begin(), rings.end(), [&](const Ring& ring) {
    const auto on_ring = [&](double x, double y) { return std::abs(distance_from(ring, x, y)) <= near; };
    return on_ring(rule.x0, rule.y0) && on_ring(rule.middle_x(), rule.middle_y()) &&
           on_ring(rule.x1, rule.y1);
  });
}

}  // namespace

bool is_stamped(const PixelBox& line, const std::vector<Ring>& rings) {
  return std::any_of(rings.begin(), rings.end(), [&](const Ring& ring) {
    return distance_from(ring, line.x0, line.middle_y()) < 0 &&
           distance_from(ring, line.x1, line.middle_y()) < 0;
  });
}

StampedInk without_stamps(const Sheet& sheet, RuledInk& ruled, const StampSettings& settings) {
  const double pixels_per_pt = sheet.grey.dpi / 72;
  const Mask with_arcs = with_short_rules(sheet.ink, ruled, settings.arc_max_pt * pixels_per_pt);
  StampedInk stamped = StampRemover(with_arcs, sheet.grey, settings).remove();
  for (std::size_t i = 0; i < stamped.ink.ink.size(); ++i) stamped.ink.ink[i] &= ruled.text.ink[i];
  std::erase_if(ruled.rules, [&](const PixelBox& rule) {
    return is_arc(rule, stamped.rings, settings.thickness_max_pt * pixels_per_pt);
  });
  return stamped;
}

}  // namespace thaimemo
