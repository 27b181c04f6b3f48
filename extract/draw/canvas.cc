#include "extract/draw/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace thaimemo {

namespace {

constexpr int sign_width = 3, sign_height = 5;

// Rows of three dots from the top, most significant bit left.
constexpr std::string_view signs_known = "0123456789.T";
constexpr std::array<std::array<std::uint8_t, sign_height>, 12> sign_dots{{{7, 5, 5, 5, 7},
                                                                           {2, 6, 2, 2, 7},
                                                                           {7, 1, 7, 4, 7},
                                                                           {7, 1, 7, 1, 7},
                                                                           {5, 5, 7, 1, 1},
                                                                           {7, 4, 7, 1, 7},
                                                                           {7, 4, 7, 5, 7},
                                                                           {7, 1, 1, 2, 2},
                                                                           {7, 5, 7, 5, 7},
                                                                           {7, 5, 7, 1, 7},
                                                                           {0, 0, 0, 0, 2},
                                                                           {7, 2, 2, 2, 2}}};

std::uint8_t blend(std::uint8_t below, std::uint8_t above, double strength) {
  return static_cast<std::uint8_t>(std::lround(below * (1 - strength) + above * strength));
}

int whole(double value) {
  return std::isfinite(value) ? static_cast<int>(std::lround(std::clamp(value, -1e6, 1e6))) : 0;
}

}  // namespace

Canvas::Canvas(const Image& image) : image_{image.width, image.height, 3, image.dpi, {}} {
  if (image.channels == 3) {
    image_.pixels = image.pixels;
    return;
  }
  image_.pixels.reserve(image.pixels.size() * 3);
  for (const std::uint8_t level : image.pixels) image_.pixels.insert(image_.pixels.end(), 3, level);
}

void Canvas::tint(const Box& box, Colour colour, double strength) {
  const int x0 = std::max(0, whole(box.x0)), x1 = std::min(image_.width, whole(box.x1));
  const int y0 = std::max(0, whole(box.y0)), y1 = std::min(image_.height, whole(box.y1));
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) +
                       static_cast<std::size_t>(x)) *
                      3;
      std::uint8_t* pixel = image_.pixels.data() + at;
      pixel[0] = blend(pixel[0], colour.red, strength);
      pixel[1] = blend(pixel[1], colour.green, strength);
      pixel[2] = blend(pixel[2], colour.blue, strength);
    }
  }
}

void Canvas::frame(const Box& box, Colour colour, int thickness) {
  tint({box.x0, box.y0, box.x1, box.y0 + thickness}, colour, 1);
  tint({box.x0, box.y1 - thickness, box.x1, box.y1}, colour, 1);
  tint({box.x0, box.y0, box.x0 + thickness, box.y1}, colour, 1);
  tint({box.x1 - thickness, box.y0, box.x1, box.y1}, colour, 1);
}

int Canvas::label_width(const std::string& signs, int dot) {
  return static_cast<int>(signs.size()) * (sign_width + 1) * dot + dot;
}

void Canvas::label(const std::string& signs, double x, double y, int dot, Colour colour) {
  const int step = (sign_width + 1) * dot;
  tint({x, y, x + label_width(signs, dot), y + (sign_height + 2) * dot}, colour, 1);
  for (const char sign : signs) {
    const std::size_t known = signs_known.find(sign);
    for (int row = 0; known != std::string_view::npos && row < sign_height; ++row) {
      for (int column = 0; column < sign_width; ++column) {
        const int bit = sign_dots[known][static_cast<std::size_t>(row)] >> (sign_width - 1 - column);
        const double left = x + (column + 1) * dot, top = y + (row + 1) * dot;
        if (bit % 2 == 1) tint({left, top, left + dot, top + dot}, {255, 255, 255}, 1);
      }
    }
    x += step;
  }
}

}  // namespace thaimemo
