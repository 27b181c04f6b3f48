#include "extract/scan/read/number_form.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(NumberForm, SignsThatStandWhereNoneCanAreMalformed) {
  for (const char* text : {"๓๐-%๖", "๕๑.๑๓๙,๑๙๓", "12,34,567"})
    EXPECT_TRUE(is_malformed_number(text)) << text;
}

TEST(NumberForm, NumbersOfReportsAreNot) {
  for (const char* text :
       {"91.20", "๑,๒๓๔,๕๖๗.๘๙", "1,2,3", "12.5%", "(91", "๓๐-๕๖", "123/2567", "18.", "1.2.3"})
    EXPECT_FALSE(is_malformed_number(text)) << text;
}

// Digits 10 wide, with so much white behind each.
std::vector<PixelBox> digits(const std::vector<int>& gaps) {
  std::vector<PixelBox> boxes{{0, 0, 10, 16}};
  for (const int gap : gaps) {
    const int x = boxes.back().x1 + gap;
    boxes.push_back({x, 0, x + 10, 16});
  }
  return boxes;
}

// The point of a fax was too small for ink: both networks read 6966.
TEST(NumberForm, WhiteForAPointIsSeen) {
  EXPECT_TRUE(hides_a_point("๖๙๖๖", digits({3, 12, 3}), 16));
  EXPECT_TRUE(hides_a_point("915", digits({3, 14}), 16));
}

TEST(NumberForm, EvenDigitsHideNone) {
  EXPECT_FALSE(hides_a_point("2566", digits({3, 4, 2}), 16));
  EXPECT_FALSE(hides_a_point("2566", digits({12, 12, 13}), 16));  // spaced out
  EXPECT_FALSE(hides_a_point("2166", digits({8, 8, 2}), 16));     // a narrow 1
  EXPECT_FALSE(hides_a_point("69.66", digits({3, 12, 3}), 16));
  EXPECT_FALSE(hides_a_point("26", digits({12}), 16));
}

}  // namespace
}  // namespace thaimemo
