#include "extract/scan/read/scaled_line.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

// A white line of 200 by 40 pixels with a stroke of this grey at its right end.
Image line_with_end(std::uint8_t grey) {
  Image line{200, 40, 1, 200, std::vector<std::uint8_t>(200 * 40, 255)};
  for (int y = 10; y < 30; ++y) {
    for (int x = 10; x < 20; ++x) line.pixels[static_cast<std::size_t>(y * 200 + x)] = 60;
    for (int x = 180; x < 190; ++x) line.pixels[static_cast<std::size_t>(y * 200 + x)] = grey;
  }
  return line;
}

TEST(ScaledLine, APaleEndOfALineIsNotCutOff) {
  const int dark = scaled_line(line_with_end(60), 40).image.width;
  EXPECT_GT(dark, 170);
  EXPECT_EQ(scaled_line(line_with_end(205), 40).image.width, dark);
}

TEST(ScaledLine, WhiteMarginsAreCutOff) {
  EXPECT_LT(scaled_line(line_with_end(60), 40).image.width, 195);
  EXPECT_LT(scaled_line(line_with_end(250), 40).image.width, 20);
}

TEST(Widened, BlendsGreysBetweenNeighbours) {
  const Image line{2, 2, 1, 200, {0, 100, 200, 0}};
  const Image wide = widened(line, 2);
  EXPECT_EQ(wide.width, 4);
  EXPECT_EQ(wide.height, 2);
  EXPECT_EQ(wide.dpi, 200);
  EXPECT_EQ(wide.pixels, (std::vector<std::uint8_t>{0, 50, 100, 100, 200, 100, 0, 0}));
}

TEST(Widened, OneColumnStaysOneGrey) {
  EXPECT_EQ(widened(Image{1, 1, 1, 200, {70}}, 1.5).pixels, (std::vector<std::uint8_t>{70}));
}

}  // namespace
}  // namespace thaimemo
