#include "extract/scan/ink/field_columns.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thaimemo {
namespace {

// At 72 dots an inch a pixel is a point. A field of 300 × 60 at (0, 20), above a body whose columns are parted
// at 100 and 200.
constexpr double dpi = 72;
const PixelBox field{0, 20, 300, 80};
const std::vector<PixelBox> body{{99, 80, 101, 200}, {199, 80, 201, 200}};

class FieldColumnsTest : public testing::Test {
 protected:
  void write(const PixelBox& box) {
    for (int y = box.y0; y < box.y1; ++y) std::fill(text.row(y) + box.x0, text.row(y) + box.x1, 1);
  }

  std::vector<PixelBox> pieces(const std::vector<PixelBox>& rules = body) const {
    return rules_through(field, rules, text, dpi);
  }

  Mask text{300, 220};
};

TEST_F(FieldColumnsTest, RulesGoOnBetweenTexts) {
  for (const int x : {20, 120, 220}) write({x, 40, x + 60, 60});
  EXPECT_EQ(pieces(), (std::vector<PixelBox>{{99, 20, 101, 80}, {199, 20, 201, 80}}));
}

TEST_F(FieldColumnsTest, TitleOverTwoColumnsEndsTheRuleBelowItself) {
  write({20, 45, 80, 55});
  write({150, 30, 250, 42});
  for (const int x : {120, 220}) write({x, 52, x + 60, 64});
  const auto found = pieces();
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0], (PixelBox{99, 20, 101, 80}));
  EXPECT_EQ(found[1].x0, 199);
  EXPECT_EQ(found[1].y1, 80);
  EXPECT_GT(found[1].y0, 41);
  EXPECT_LT(found[1].y0, 52);
  EXPECT_EQ(found[2].x0, 100);
  EXPECT_EQ(found[2].x1, 300);
  EXPECT_GT(found[2].middle_y(), 41);
  EXPECT_LT(found[2].middle_y(), 52);
}

TEST_F(FieldColumnsTest, RuleBelowATitleIsItsEnd) {
  write({20, 45, 80, 55});
  write({150, 30, 250, 40});
  for (const int x : {120, 220}) write({x, 54, x + 60, 64});
  std::vector<PixelBox> rules = body;
  rules.push_back({180, 50, 300, 52});
  const auto found = pieces(rules);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[1].y0, 51);
}

TEST_F(FieldColumnsTest, TextOverTwoColumnsWithNothingBelowStaysOne) {
  write({20, 45, 80, 55});
  write({150, 40, 250, 60});
  EXPECT_EQ(pieces(), (std::vector<PixelBox>{{99, 20, 101, 80}}));
}

TEST_F(FieldColumnsTest, LettersThatTouchTheFieldFromBelowStopNoRule) {
  for (const int x : {20, 120, 220}) write({x, 40, x + 60, 60});
  write({96, 73, 104, 80});
  std::vector<PixelBox> rules = body;
  for (PixelBox& rule : rules) rule.y0 = 74;
  rules.push_back({0, 71, 300, 73});
  EXPECT_EQ(pieces(rules), (std::vector<PixelBox>{{99, 20, 101, 73}, {199, 20, 201, 73}}));
}

TEST_F(FieldColumnsTest, OneTextAcrossIsATitle) {
  write({50, 40, 250, 60});
  EXPECT_TRUE(pieces().empty());
}

}  // namespace
}  // namespace thaimemo
