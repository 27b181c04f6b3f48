#include "extract/scan/sheet/coloured_ink.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

struct Colour {
  std::uint8_t red, green, blue;
};
constexpr Colour black{20, 20, 20}, blue{50, 70, 190}, red{200, 40, 50};

class ColouredInk : public testing::Test {
 protected:
  void fill(int x0, int y0, int x1, int y1, Colour colour) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) {
        std::uint8_t* pixel = scan.pixels.data() + 3 * (y * scan.width + x);
        pixel[0] = colour.red, pixel[1] = colour.green, pixel[2] = colour.blue;
      }
  }

  int grey_at(int x, int y) const {
    const Image grey = without_coloured_ink(scan);
    return grey.pixels[static_cast<std::size_t>(y * grey.width + x)];
  }

  Image scan{600, 400, 3, 200, std::vector<std::uint8_t>(600 * 400 * 3, 255)};
};

TEST_F(ColouredInk, ASignatureGoesAndThePrintUnderItStays) {
  fill(100, 200, 400, 214, black);  // a line of print
  fill(230, 120, 236, 300, blue);   // a stroke through it
  fill(236, 120, 330, 126, blue);
  EXPECT_EQ(grey_at(233, 150), 255);
  EXPECT_LT(grey_at(150, 207), 60);
  fill(228, 200, 240, 214, black);  // where both lie the scanner sees black
  EXPECT_LT(grey_at(233, 207), 60);
}

TEST_F(ColouredInk, ColouredLettersStay) {
  for (int i = 0; i < 10; ++i) fill(100 + 20 * i, 200, 106 + 20 * i, 230, red);
  EXPECT_LT(grey_at(103, 215), 120);
}

TEST_F(ColouredInk, AColouredBarBehindLettersStays) {
  fill(50, 50, 500, 150, blue);
  EXPECT_LT(grey_at(100, 100), 140);
}

TEST_F(ColouredInk, AGreyScanIsLeftAlone) {
  const Image grey{2, 1, 1, 200, {7, 250}};
  EXPECT_EQ(without_coloured_ink(grey).pixels, grey.pixels);
}

}  // namespace
}  // namespace thaimemo
