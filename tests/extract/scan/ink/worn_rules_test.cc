#include "extract/scan/ink/worn_rules.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

constexpr double dpi = 72;  // a pixel is a point

std::vector<PixelBox> joined(std::vector<PixelBox> rules) {
  const std::size_t before = rules.size();
  join_worn_rules(rules, dpi);
  rules.erase(rules.begin(), rules.begin() + static_cast<std::ptrdiff_t>(before));
  return rules;
}

TEST(WornRules, BridgeAHole) {
  EXPECT_EQ(joined({{0, 100, 100, 101}, {130, 100, 300, 101}}),
            (std::vector<PixelBox>{{100, 100, 130, 101}}));
  EXPECT_EQ(joined({{100, 0, 101, 100}, {100, 130, 101, 300}}),
            (std::vector<PixelBox>{{100, 100, 101, 130}}));
}

TEST(WornRules, LeaveGapsThatAreLargeOrNotInLine) {
  EXPECT_TRUE(joined({{0, 100, 100, 101}, {150, 100, 300, 101}}).empty());
  EXPECT_TRUE(joined({{0, 100, 30, 101}, {55, 100, 80, 101}}).empty());
  EXPECT_TRUE(joined({{0, 100, 100, 101}, {130, 103, 300, 104}}).empty());
}

TEST(WornRules, LeaveTwoTablesAndCellsThatAreOne) {
  const PixelBox above{100, 0, 101, 100}, below{100, 130, 101, 300};
  const PixelBox foot{0, 100, 200, 101}, head{0, 130, 200, 131};
  EXPECT_TRUE(joined({above, below, foot, head}).empty());
  EXPECT_EQ(joined({above, below, foot}).size(), 1U);
}

}  // namespace
}  // namespace thaimemo
