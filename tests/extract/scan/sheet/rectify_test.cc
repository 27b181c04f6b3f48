#include "extract/scan/sheet/rectify.h"

#include <gtest/gtest.h>

#include <cmath>

#include "extract/scan/sheet/prepare_sheet.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

constexpr int width = 1200, height = 1600;

// A sheet with these corners (pixels) on a dark table, in light that falls off downwards.
Image photograph(const std::array<double, 8>& corners) {
  Image picture{width, height, 1, 150, {}};
  const auto is_inside = [&](double x, double y) {
    for (std::size_t i = 0; i < 4; ++i) {
      const double ax = corners[2 * i], ay = corners[2 * i + 1];
      const double bx = corners[(2 * i + 2) % 8], by = corners[(2 * i + 3) % 8];
      if ((bx - ax) * (y - ay) - (by - ay) * (x - ax) < 0) return false;
    }
    return true;
  };
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      picture.pixels.push_back(static_cast<std::uint8_t>(is_inside(x, y) ? 230 - y / 16 : 60));
  return picture;
}

const std::array<double, 8> leaning_sheet{60, 40, 1150, 90, 1120, 1540, 30, 1560};

TEST(Paper, ItsCornersAreFound) {
  const auto paper = find_paper(photograph(leaning_sheet));
  ASSERT_TRUE(paper);
  for (std::size_t i = 0; i < 8; ++i) EXPECT_NEAR((*paper)[i] * 150 / 72, leaning_sheet[i], 12) << i;
}

TEST(Paper, AScanWithoutATableHasNone) {
  Drawing page(1200, 1600, 150);
  for (int y = 100; y < 1500; y += 40) page.fill({100, y, 1000, y + 12});
  page.fill({0, 0, 1200, 30});  // a shadow along the top
  EXPECT_FALSE(find_paper(Drawing(1200, 1600, 150).image()));
  const auto paper = find_paper(page.image());
  if (paper) {
    EXPECT_NEAR((*paper)[0], 0, 3);
  }
  EXPECT_FALSE(find_paper(Drawing(20, 20).image()));
}

// The table's header was taken for the ground under the paper, and all above the rows was cut off.
TEST(Paper, ADarkHeaderBelowAWhiteMarginIsNoTable) {
  Drawing page(1200, 850, 100);
  page.fill({120, 70, 1100, 150});
  for (int y = 180; y < 700; y += 30) page.fill({130, y, 1000, y + 9});
  EXPECT_FALSE(find_paper(page.image()));
}

TEST(Paper, APictureOfDarkThingsHasNone) {
  Image picture{width, height, 1, 150, {}};
  for (int i = 0; i < width * height; ++i) picture.pixels.push_back(static_cast<std::uint8_t>(i * 7 % 90));
  EXPECT_FALSE(find_paper(picture));
}

TEST(Paper, BecomesAnUprightA4Sheet) {
  const Image flat = rectified(photograph(leaning_sheet), *find_paper(photograph(leaning_sheet)));
  EXPECT_NEAR(flat.width * 72 / flat.dpi, 595, 3);
  EXPECT_NEAR(flat.height * 72 / flat.dpi, 842, 3);
  std::size_t table = 0;
  for (const std::uint8_t level : flat.pixels) table += level < 90 ? 1 : 0;
  EXPECT_LT(table, flat.pixels.size() / 500);
}

// What a page says of itself leads from the picture to the place where its words were read.
TEST(Paper, APictureIsShownAsItWasRead) {
  const Image picture = photograph(leaning_sheet);
  const Sheet sheet = prepare_sheet(picture);
  ASSERT_TRUE(sheet.paper);
  const Image shown = as_read(picture, sheet.paper, sheet.rotation, sheet.skew_deg);
  EXPECT_EQ(shown.width, sheet.grey.width);
  EXPECT_EQ(shown.height, sheet.grey.height);
}

}  // namespace
}  // namespace thaimemo
