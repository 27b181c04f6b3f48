#include "corpus/make/scan/camera.h"

#include <algorithm>
#include <array>

#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

struct Corner {
  double x, y;
};

// The map from the unit square to four corners (P. Heckbert, "Fundamentals of texture mapping and image
// warping", 1989).
struct Projection {
  double a, b, c, d, e, f, g, h;

  static Projection onto(const std::array<Corner, 4>& p) {
    const double dx1 = p[1].x - p[2].x, dx2 = p[3].x - p[2].x, sx = p[0].x - p[1].x + p[2].x - p[3].x;
    const double dy1 = p[1].y - p[2].y, dy2 = p[3].y - p[2].y, sy = p[0].y - p[1].y + p[2].y - p[3].y;
    const double determinant = dx1 * dy2 - dx2 * dy1;
    const double g = (sx * dy2 - dx2 * sy) / determinant, h = (dx1 * sy - sx * dy1) / determinant;
    return {p[1].x - p[0].x + g * p[1].x,
            p[3].x - p[0].x + h * p[3].x,
            p[0].x,
            p[1].y - p[0].y + g * p[1].y,
            p[3].y - p[0].y + h * p[3].y,
            p[0].y,
            g,
            h};
  }
};

// The picture's corners in the page: outside [0, 1] lies the table.
std::array<Corner, 4> draw_corners(double depth, Random& random) {
  std::array<Corner, 4> corners{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
  for (auto& corner : corners) {
    const double x = random.between(0.002, depth), y = random.between(0.002, depth);
    corner.x += corner.x == 0 ? -x : x;
    corner.y += corner.y == 0 ? -y : y;
  }
  return corners;
}

}  // namespace

void add_perspective(Image& image, double depth, Random& random) {
  const Projection p = Projection::onto(draw_corners(depth, random));
  Image out = image;
  std::fill(out.pixels.begin(), out.pixels.end(), static_cast<std::uint8_t>(random.between(30, 90)));
  for (int y = 0; y < image.height; ++y) {
    const double v = 1.0 * y / image.height;
    std::uint8_t* to = out.pixels.data() + row_bytes(image) * static_cast<std::size_t>(y);
    for (int x = 0; x < image.width; ++x, to += image.channels) {
      const double u = 1.0 * x / image.width, w = 1 / (p.g * u + p.h * v + 1);
      const double from_x = (p.a * u + p.b * v + p.c) * w * image.width;
      const double from_y = (p.d * u + p.e * v + p.f) * w * image.height;
      if (from_x >= 0 && from_y >= 0 && from_x < image.width - 1 && from_y < image.height - 1)
        sample(image, from_x, from_y, to);
    }
  }
  image = std::move(out);
}

}  // namespace thaimemo::make
