#include "extract/scan/read/scaled_line.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

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
