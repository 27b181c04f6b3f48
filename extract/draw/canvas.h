// A picture that can be marked: tinted boxes, lines, small numbers. Positions are pixels. Internal to
// extract/draw.
#pragma once

#include <cstdint>
#include <string>

#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
};

class Canvas {
 public:
  explicit Canvas(const Image& image);  // grey becomes colour

  // `strength` is the colour's part, 0 to 1; what lies outside the picture is left out.
  void tint(const Box& box, Colour colour, double strength);
  void frame(const Box& box, Colour colour, int thickness);  // inside the box
  // Digits, 'T' and '.', white on a plate of the colour, with its top left corner at x, y.
  void label(const std::string& signs, double x, double y, int dot, Colour colour);
  static int label_width(const std::string& signs, int dot);

  Image take() && { return std::move(image_); }

 private:
  Image image_;
};

}  // namespace thaimemo
