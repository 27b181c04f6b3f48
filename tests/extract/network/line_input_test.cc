#include "extract/network/line_input.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

constexpr int width = 40, height = 36;

Image white_line() {
  return {width, height, 1, 300, std::vector<std::uint8_t>(width * height, 255)};
}

void paint(Image& line, int x, int y, std::uint8_t grey) {
  line.pixels[static_cast<std::size_t>(y * width + x)] = grey;
}

// Strokes of `grey` from row 20 down: digits without other letters stand below the middle of their line.
Image strokes(std::uint8_t grey) {
  Image line = white_line();
  for (int y = 20; y < 30; ++y)
    for (int x = 5; x < 35; x += 6) paint(line, x, y, grey);
  return line;
}

TEST(LineInput, GrainInTheMiddleRowIsNotBlack) {
  Image line = strokes(0);
  for (int x = 4; x < 36; x += 3) paint(line, x, height / 2, 251);
  const FeatureMap input = line_input(line);
  EXPECT_EQ(*input.at(5, 25), -127);
  EXPECT_EQ(*input.at(4, 25), 127);
  EXPECT_GT(*input.at(4, height / 2), 120) << "grain of the paper";
}

TEST(LineInput, PalePrintIsBlack) {
  const FeatureMap input = line_input(strokes(120));
  EXPECT_EQ(*input.at(5, 25), -127);
  EXPECT_EQ(*input.at(0, 0), 127);
}

TEST(LineInput, PaperIsWhite) {
  EXPECT_EQ(*line_input(white_line()).at(3, 3), 127);
}

}  // namespace
}  // namespace thaimemo
