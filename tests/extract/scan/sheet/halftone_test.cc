#include "extract/scan/sheet/halftone.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

class Shaded : public testing::Test {
 protected:
  void dots(const PixelBox& box, double share) {
    std::mt19937 random(7);
    for (int y = box.y0; y < box.y1; ++y)
      for (int x = box.x0; x < box.x1; ++x)
        if (static_cast<double>(random() % 1000) < share * 1000) page.fill({x, y, x + 1, y + 1});
  }

  std::uint8_t cleaned_at(int x, int y) const { return at(without_halftone(page.image()), x, y); }

  static std::uint8_t at(const Image& image, int x, int y) {
    return image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                        static_cast<std::size_t>(x)];
  }

  static int dark_in(const Image& image, const PixelBox& box) {
    int dark = 0;
    for (int y = box.y0; y < box.y1; ++y)
      for (int x = box.x0; x < box.x1; ++x) dark += at(image, x, y) < 128 ? 1 : 0;
    return dark;
  }

  Drawing page{600, 400};
};

TEST_F(Shaded, DotsGoAndLettersStay) {
  dots({20, 40, 580, 160}, 0.17);
  page.fill({200, 80, 206, 110});
  const Image cleaned = without_halftone(page.image());
  EXPECT_LT(dark_in(cleaned, {300, 50, 500, 150}), 200);  // of 3400
  EXPECT_LT(at(cleaned, 203, 95), 64);
}

TEST_F(Shaded, ARuleStaysWithItsHoles) {
  dots({20, 40, 580, 160}, 0.17);
  page.fill({300, 40, 301, 160});
  for (int y = 50; y < 160; y += 25) page.fill({300, y, 301, y + 1}, 255);
  EXPECT_GT(dark_in(without_halftone(page.image()), {299, 50, 302, 150}), 80);
}

TEST_F(Shaded, WhitePaperIsLeftAsItIs) {
  page.fill({300, 300, 301, 301});
  page.fill({320, 290, 321, 310});
  EXPECT_EQ(without_halftone(page.image()).pixels, page.image().pixels);
}

// Thin print has no strokes three pixels wide: it was taken for dots and faded away.
TEST_F(Shaded, ThinPrintIsNoShade) {
  for (int line = 0; line < 6; ++line)
    for (int letter = 0; letter < 24; ++letter) {
      const int x = 40 + 22 * letter, y = 40 + 45 * line;
      page.fill({x, y, x + 1, y + 16});
      page.fill({x, y, x + 9, y + 1});
      page.fill({x + 9, y, x + 10, y + 16});
    }
  EXPECT_EQ(cleaned_at(40, 50), 0);
  EXPECT_EQ(without_halftone(page.image()).pixels, page.image().pixels);
}

TEST_F(Shaded, ATinyPictureIsLeftAlone) {
  Drawing tiny(5, 5);
  tiny.fill({2, 2, 3, 3});
  EXPECT_EQ(without_halftone(tiny.image()).pixels, tiny.image().pixels);
}

}  // namespace
}  // namespace thaimemo
