// Circles drawn in ink.
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>

#include "extract/scan/image/mask.h"

namespace thaimemo {

// In pixels; the radius is that of the outer edge.
struct Ring {
  double x = 0, y = 0, radius = 0;

  // Of a point, outwards; negative inside.
  double distance(double px, double py) const { return std::hypot(px - x, py - y) - radius; }
};

// All lengths in pixels. By eye on made reports.
struct RingSettings {
  double radius_min = 0, radius_max = 0;
  double edge = 1;          // how far from the circle a ring's edge may lie
  double share_min = 0.5;   // of the outline that must lie on the circle,
  double around_min = 0.7;  // and of all directions that must have some of it
  double thickness_max = 9;
  std::size_t outline_points_min = 40;  // fewer agree with any circle
  // Circles through three points: of an outline a fifth of which is the ring's, two or three hit it.
  int trials = 300;
};

// The largest ring of the ink in a box; none where no circle is seen. It is the circle through three points
// of its outline that most others agree with (M. Fischler, R. Bolles, Random sample consensus, 1981), then
// fitted to all that do (I. Kåsa, A circle fitting procedure and its error analysis, 1976).
std::optional<Ring> find_ring(const Mask& ink, const PixelBox& place, const RingSettings& settings);

// How thick the ring is drawn, inwards; 0 where most of it has no ink.
double thickness_of(const Mask& ink, const Ring& ring, const RingSettings& settings);

}  // namespace thaimemo
