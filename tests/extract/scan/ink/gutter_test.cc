#include "extract/scan/ink/gutter.h"

#include <gtest/gtest.h>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

constexpr int width = 2338, height = 1653;  // A4 across, 200 dpi

void lines(Drawing& page, int x0, int x1, int top, int count) {
  for (int row = 0; row < count; ++row)
    for (int x = x0; x < x1; x += 16) page.frame({x, top + row * 45, x + 12, top + row * 45 + 16}, 3);
}

Drawing booklet() {
  Drawing page(width, height);
  lines(page, 140, 1040, 200, 12);
  lines(page, 1300, 2200, 223, 14);
  return page;
}

PageInk ink_of(const Drawing& page) {
  return find_page_ink(prepare_sheet(page.image()));
}

TEST(Gutter, PartsTwoPagesAndTheirLines) {
  const PageInk ink = ink_of(booklet());
  ASSERT_TRUE(ink.gutter);
  EXPECT_NEAR(*ink.gutter, 1170 * 72 / 200.0, 6);
  ASSERT_EQ(ink.regions.size(), 2U);
  EXPECT_EQ(ink.regions[0].lines.size(), 12U);
  EXPECT_EQ(ink.regions[1].lines.size(), 14U);
}

TEST(Gutter, IsNoneWhereATitleOrARuleCrossesTheMiddle) {
  Drawing title = booklet(), ruled = booklet();
  lines(title, 900, 1500, 100, 1);
  ruled.fill({140, 150, 2200, 153});
  EXPECT_FALSE(ink_of(title).gutter);
  EXPECT_FALSE(ink_of(ruled).gutter);
}

TEST(Gutter, IsNoneBesideANearlyEmptySideOrOffTheMiddle) {
  Drawing one(width, height), aside(width, height);
  lines(one, 140, 1040, 200, 12);
  lines(aside, 140, 500, 200, 12);
  lines(aside, 900, 2200, 200, 12);
  EXPECT_FALSE(ink_of(one).gutter);
  EXPECT_FALSE(ink_of(aside).gutter);
}

}  // namespace
}  // namespace thaimemo
