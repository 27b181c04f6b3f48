#include "extract/scan/ink/rings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numbers>
#include <vector>

namespace thaimemo {
namespace {

constexpr double thickness_step_px = 0.5;
constexpr double nearly_zero = 1e-6;  // points on a line: what is left is rounding
constexpr int directions = 36;        // in which a ring must be seen: every ten degrees
constexpr double turn_step = 0.02;    // radians: a pixel on a ring of 50 pixels

struct Point {
  double x = 0, y = 0;
};

bool is_ink(const Mask& ink, double x, double y) {
  const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
  return column >= 0 && row >= 0 && column < ink.width && row < ink.height && ink.row(row)[column] != 0;
}

// The first and the last ink of each row and column.
std::vector<Point> outline_of(const Mask& ink, const PixelBox& place) {
  std::vector<Point> outline;
  const auto ink_at = [&](int x, int y) { return ink.row(y)[x] != 0; };
  for (int y = place.y0; y < place.y1; ++y) {
    int first = place.x0, last = place.x1 - 1;
    while (first < place.x1 && !ink_at(first, y)) ++first;
    while (last > first && !ink_at(last, y)) --last;
    if (first < last) outline.insert(outline.end(), {{double(first), y + 0.5}, {last + 1.0, y + 0.5}});
  }
  for (int x = place.x0; x < place.x1; ++x) {
    int first = place.y0, last = place.y1 - 1;
    while (first < place.y1 && !ink_at(x, first)) ++first;
    while (last > first && !ink_at(x, last)) --last;
    if (first < last) outline.insert(outline.end(), {{x + 0.5, double(first)}, {x + 0.5, last + 1.0}});
  }
  return outline;
}

// None where the points lie on a line.
std::optional<Ring> ring_through(const Point& a, const Point& b, const Point& c) {
  const double d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  if (std::abs(d) < nearly_zero) return {};
  const auto square = [](const Point& p) { return p.x * p.x + p.y * p.y; };
  Ring ring;
  ring.x = (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / d;
  ring.y = (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / d;
  ring.radius = std::hypot(a.x - ring.x, a.y - ring.y);
  return ring;
}

bool is_on(const Ring& ring, const Point& point, double edge) {
  return std::abs(ring.distance(point.x, point.y)) <= edge;
}

// Kåsa's fit, around the middle of the points so that the sums stay small.
std::optional<Ring> ring_fitted_to(const std::vector<Point>& points) {
  const double count = static_cast<double>(points.size());
  Point middle;
  for (const Point& point : points) {
    middle.x += point.x / count;
    middle.y += point.y / count;
  }
  double uu = 0, uv = 0, vv = 0, u_squares = 0, v_squares = 0;
  for (const Point& point : points) {
    const double u = point.x - middle.x, v = point.y - middle.y, square = u * u + v * v;
    uu += u * u;
    uv += u * v;
    vv += v * v;
    u_squares += u * square / 2;
    v_squares += v * square / 2;
  }
  const double determinant = uu * vv - uv * uv;
  if (std::abs(determinant) < nearly_zero) return {};
  const double x = (u_squares * vv - v_squares * uv) / determinant,
               y = (v_squares * uu - u_squares * uv) / determinant;
  return Ring{middle.x + x, middle.y + y, std::sqrt(x * x + y * y + (uu + vv) / count)};
}

// The circle that most points agree with. Chance is drawn the same way every time, by the linear congruence
// that D. Knuth gives for MMIX.
std::optional<Ring> agreed_ring(const std::vector<Point>& outline, const RingSettings& settings) {
  std::uint64_t state = 1;
  const auto draw = [&] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return outline[(state >> 33) % outline.size()];
  };
  std::optional<Ring> best;
  std::ptrdiff_t most = 0;
  for (int trial = 0; trial < settings.trials; ++trial) {
    const std::optional<Ring> ring = ring_through(draw(), draw(), draw());
    if (!ring || ring->radius < settings.radius_min || ring->radius > settings.radius_max) continue;
    const auto count = std::ranges::count_if(
        outline, [&](const Point& point) { return is_on(*ring, point, settings.edge); });
    if (count <= most) continue;
    most = count;
    best = ring;
  }
  return best;
}

bool goes_around(const Mask& ink, const Ring& ring, const RingSettings& settings) {
  const int near = std::max(1, static_cast<int>(settings.edge));
  std::array<bool, directions> seen{};
  for (double angle = 0; angle < 2 * std::numbers::pi; angle += turn_step) {
    const double turn = angle / (2 * std::numbers::pi);
    const auto direction = std::min<std::size_t>(directions - 1, static_cast<std::size_t>(turn * directions));
    for (int off = -near; off <= near; ++off) {
      const double radius = ring.radius + off;
      if (is_ink(ink, ring.x + radius * std::cos(angle), ring.y + radius * std::sin(angle)))
        seen[direction] = true;
    }
  }
  return static_cast<double>(std::ranges::count(seen, true)) >= settings.around_min * directions;
}

bool is_mostly_inked(const Mask& ink, const Ring& ring, double radius) {
  int inked = 0, all = 0;
  for (double angle = 0; angle < 2 * std::numbers::pi; angle += turn_step, ++all)
    inked += is_ink(ink, ring.x + radius * std::cos(angle), ring.y + radius * std::sin(angle)) ? 1 : 0;
  return inked * 2 >= all;
}

}  // namespace

std::optional<Ring> find_ring(const Mask& ink, const PixelBox& place, const RingSettings& settings) {
  const std::vector<Point> outline = outline_of(ink, place);
  if (outline.size() < settings.outline_points_min) return {};
  const std::optional<Ring> agreed = agreed_ring(outline, settings);
  if (!agreed) return {};
  std::vector<Point> on;
  std::ranges::copy_if(outline, std::back_inserter(on),
                       [&](const Point& point) { return is_on(*agreed, point, settings.edge); });
  if (static_cast<double>(on.size()) < settings.share_min * static_cast<double>(outline.size()) / 2)
    return {};
  const Ring ring = ring_fitted_to(on).value_or(*agreed);
  if (!goes_around(ink, ring, settings)) return {};
  return ring;
}

double thickness_of(const Mask& ink, const Ring& ring, const RingSettings& settings) {
  double in = -settings.edge;  // scans bend circles: the edge may lie outside
  while (in <= settings.edge && !is_mostly_inked(ink, ring, ring.radius - in)) in += thickness_step_px;
  if (in > settings.edge) return 0;
  while (in < settings.thickness_max && is_mostly_inked(ink, ring, ring.radius - in)) in += thickness_step_px;
  return std::max(1.0, in);
}

}  // namespace thaimemo
