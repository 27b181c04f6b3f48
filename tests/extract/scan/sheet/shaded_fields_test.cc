#include "extract/scan/sheet/shaded_fields.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thaimemo {
namespace {

constexpr int width = 600, height = 800;

// A page of 75 dots an inch, whose light falls off from left to right.
class ShadedFieldsTest : public testing::Test {
 protected:
  ShadedFieldsTest() {
    page.width = width;
    page.height = height;
    page.dpi = 75;
    page.channels = 1;
    page.pixels.resize(static_cast<std::size_t>(width) * height);
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) at(x, y) = static_cast<std::uint8_t>(250 - x / 20);
  }
  std::uint8_t& at(int x, int y) {
    return page.pixels[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)];
  }
  void shade(const PixelBox& box, int by) {
    for (int y = box.y0; y < box.y1; ++y)
      for (int x = box.x0; x < box.x1; ++x) at(x, y) = static_cast<std::uint8_t>(at(x, y) - by);
  }
  std::vector<PixelBox> fields() const { return shaded_fields(Picture(page), page.dpi); }

  Image page;
};

TEST_F(ShadedFieldsTest, APaleRowBelowADarkerHeader) {
  shade({50, 100, 550, 130}, 40);
  shade({50, 130, 550, 180}, 15);
  shade({50, 230, 550, 280}, 15);
  const auto found = fields();
  ASSERT_EQ(found.size(), 3U);
  for (const auto& [at, y0, y1] : {std::tuple(0U, 100, 130), {1U, 130, 180}, {2U, 230, 280}}) {
    EXPECT_NEAR(found[at].y0, y0, 2);
    EXPECT_NEAR(found[at].y1, y1, 2);
    EXPECT_NEAR(found[at].x0, 50, 4);
    EXPECT_NEAR(found[at].x1, 550, 4);
  }
}

TEST_F(ShadedFieldsTest, LinesOfTextAndRulesAreNone) {
  for (int y = 100; y < 300; y += 18)
    for (int x = 50; x < 540; x += 6) shade({x, y, x + 3, y + 9}, 200);
  shade({50, 400, 550, 402}, 200);
  EXPECT_TRUE(fields().empty());
}

TEST_F(ShadedFieldsTest, AShadowWithoutAnEndIsNone) {
  shade({0, 500, width, height}, 40);
  EXPECT_TRUE(fields().empty());
}

}  // namespace
}  // namespace thaimemo
