// Lengths on paper: PDF points, and pixels of a picture with so many dots per inch (dpi).
#pragma once

#include <algorithm>
#include <cmath>

#include "extract/record/page_record.h"

namespace thaimemo {

constexpr double points_per_inch = 72;  // by the definition of PDF

constexpr double in_points(double pixels, double dpi) {
  return pixels * points_per_inch / dpi;
}

constexpr double in_pixels(double points, double dpi) {
  return points * dpi / points_per_inch;
}

// The nearest whole number of pixels, one at least.
inline int whole_pixels(double points, double dpi) {
  return std::max(1, static_cast<int>(std::lround(in_pixels(points, dpi))));
}

// How many pixels a point has.
constexpr double pixels_per_point(double dpi) {
  return dpi / points_per_inch;
}

// A box of pixels as a box on the page.
inline Box in_points(const Box& pixels, double dpi) {
  const double scale = points_per_inch / dpi;
  return {pixels.x0 * scale, pixels.y0 * scale, pixels.x1 * scale, pixels.y1 * scale};
}

}  // namespace thaimemo
