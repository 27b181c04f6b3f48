#include "extract/scan/image/straight_ink.h"

#include <gtest/gtest.h>

#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

int count(const Mask& mask) {
  int sum = 0;
  for (const std::uint8_t pixel : mask.ink) sum += pixel;
  return sum;
}

TEST(StraightInk, KeepsWhatIsLongEnough) {
  Drawing page(200, 60);
  page.fill({10, 10, 110, 12});
  page.fill({10, 40, 35, 42});
  EXPECT_EQ(count(straight_ink(page.mask(), 40, 1)), 200);
}

TEST(StraightInk, ForgivesHolesUpToItsShareAndAStep) {
  Drawing page(200, 60);
  page.fill({10, 10, 60, 11});
  page.fill({60, 11, 110, 12});
  for (int x = 15; x < 110; x += 20) page.fill({x, 10, x + 1, 12}, 255);
  EXPECT_EQ(count(straight_ink(page.mask(), 40, 0.9)), 95);
  EXPECT_EQ(count(straight_ink(page.mask(), 40, 1)), 0);
}

TEST(StraightInk, RunsDownWhereTheMaskIsTransposed) {
  Drawing page(60, 200);
  page.fill({10, 10, 11, 110});
  const Mask mask = page.mask();
  EXPECT_EQ(count(straight_ink(mask, 40, 1)), 0);
  EXPECT_EQ(transposed(straight_ink(transposed(mask), 40, 1)).ink, mask.ink);
}

}  // namespace
}  // namespace thaimemo
