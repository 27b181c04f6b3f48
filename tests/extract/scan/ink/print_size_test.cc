#include "extract/scan/ink/print_size.h"

#include <gtest/gtest.h>

#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

// Text-like rows with an x-height of 5.5 points, on paper of a size in inches, scanned with so many dots.
Image scan(double width, double height, double dpi, double claimed_dpi) {
  Drawing page(static_cast<int>(width * dpi), static_cast<int>(height * dpi), claimed_dpi);
  const int letter = static_cast<int>(5.5 * dpi / 72), stroke = std::max(1, letter / 7);
  for (int y = 2 * letter; y < page.image().height - 2 * letter; y += 3 * letter)
    for (int x = 2 * letter; x < page.image().width - 2 * letter; x += letter + letter / 3)
      page.frame({x, y, x + letter * 4 / 5, y + letter}, stroke);
  return page.image();
}

TEST(PrintSize, BelievesAPaperOfTheTrade) {
  EXPECT_EQ(dpi_by_letters(scan(8.27, 11.69, 200, 200)), 200);
  EXPECT_EQ(dpi_by_letters(scan(11.69, 16.54, 150, 150)), 150);
}

TEST(PrintSize, MakesA4OfAPageAsLargeAsItsPixels) {
  EXPECT_NEAR(dpi_by_letters(scan(8.27, 11.69, 300, 72)), 300, 1);
  EXPECT_NEAR(dpi_by_letters(scan(8.27, 11.69, 300, 96)), 300, 1);
  EXPECT_NEAR(dpi_by_letters(scan(11.69, 8.27, 150, 96)), 150, 1);
}

TEST(PrintSize, TellsAStripByItsLetters) {
  EXPECT_EQ(dpi_by_letters(scan(7, 3, 300, 72)), 300);
  EXPECT_EQ(dpi_by_letters(scan(7, 3, 150, 600)), 150);
}

TEST(PrintSize, LeavesAPageWithoutLettersAndACutOutThatMayBeRight) {
  EXPECT_EQ(dpi_by_letters(Drawing(2480, 3508, 72).image()), 72);
  EXPECT_EQ(dpi_by_letters(scan(7, 3, 200, 200)), 200);
}

TEST(PrintSize, DoubtsWhatIsLargerThanA3) {
  const Image poster = scan(16.54, 23.39, 75, 75);
  EXPECT_TRUE(is_larger_than_a3(poster, 75));
  EXPECT_FALSE(is_larger_than_a3(poster, 106));
}

}  // namespace
}  // namespace thaimemo
