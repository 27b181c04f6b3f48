// Pages and lines drawn by hand, for tests that must know what is on them.
#pragma once

#include <string>

#include "extract/record/image.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

class Drawing {
 public:
  Drawing(int width, int height, double dpi = 200);

  void fill(const PixelBox& box, std::uint8_t level = 0);
  void frame(const PixelBox& box, int thickness);  // its four sides
  // Text with its top left corner at x, y. The font is one of the free Thai ones; see has_thai_font().
  void text(int x, int y, const std::string& words, double size_px, const std::string& font = "Loma");
  void shade(double darkest);  // light falls off towards the right edge, to this part of white

  const Image& image() const { return image_; }
  Mask mask() const;  // everything darker than the middle

 private:
  Image image_;
};

bool has_thai_font();

// Degrees clockwise around the middle; the paper stays as large.
Image leaning(const Image& image, double degrees);
Image quarter_turned(const Image& image, int quarters_clockwise);

}  // namespace thaimemo
