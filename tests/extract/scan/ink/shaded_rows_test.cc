#include "extract/scan/ink/shaded_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thaimemo {
namespace {

constexpr double dpi = 72;  // a pixel is a point

class ShadedRowsTest : public testing::Test {
 protected:
  void write(const PixelBox& box) {
    for (int y = box.y0; y < box.y1; ++y) std::fill(text.row(y) + box.x0, text.row(y) + box.x1, 1);
  }
  void row_at(int y) {
    for (const int x : {20, 120, 220}) write({x, y, x + 60, y + 10});
  }
  std::vector<int> ys(const std::vector<PixelBox>& fields) const {
    std::vector<int> found;
    for (const PixelBox& edge : shaded_row_edges(fields, text, dpi)) found.push_back((edge.y0 + edge.y1) / 2);
    std::ranges::sort(found);
    return found;
  }

  Mask text{300, 400};
};

TEST_F(ShadedRowsTest, RowsBeforeAndBehindShadedOnesEndAtTheirText) {
  write({20, 40, 80, 50});  // the table's title
  for (const int y : {60, 85, 110, 135}) row_at(y);
  const std::vector<int> found = ys({{0, 80, 300, 100}, {0, 105, 300, 130}});
  ASSERT_EQ(found.size(), 6U);
  EXPECT_NEAR(found.front(), 58, 2);
  EXPECT_NEAR(found.back(), 147, 2);
}

TEST_F(ShadedRowsTest, AFieldWithoutTextShinesThrough) {
  EXPECT_TRUE(ys({{0, 80, 300, 100}, {0, 105, 300, 130}}).empty());
}

TEST_F(ShadedRowsTest, MuchWhitePartsTwoTables) {
  for (const int y : {85, 110, 200}) row_at(y);
  const std::vector<int> found = ys({{0, 80, 300, 100}, {0, 195, 300, 215}});
  ASSERT_EQ(found.size(), 5U);
  EXPECT_NEAR(found[2], 122, 2);
}

}  // namespace
}  // namespace thaimemo
