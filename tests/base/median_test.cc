#include "base/median.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Median, IsTheMiddleValue) {
  EXPECT_EQ(median(std::vector<double>{}), 0);
  EXPECT_EQ(median(std::vector<double>{5}), 5);
  EXPECT_EQ(median(std::vector<double>{9, 1, 4}), 4);
}

TEST(Median, IsTheUpperOfTwoMiddleValues) {
  EXPECT_EQ(median(std::vector<int>{4, 1, 3, 2}), 3);
}

TEST(Quantile, HasTheShareOfTheValuesBelow) {
  const std::vector<int> values{8, 7, 6, 5, 4, 3, 2, 1};
  EXPECT_EQ(quantile(values, 0), 1);
  EXPECT_EQ(quantile(values, 0.25), 3);
  EXPECT_EQ(quantile(values, 0.75), 7);
}

TEST(WeightedMedian, CountsEachValueByItsWeight) {
  EXPECT_EQ(weighted_median({}), 0);
  EXPECT_EQ(weighted_median({{1, 1}, {2, 1}, {9, 5}}), 9);
  EXPECT_EQ(weighted_median({{9, 1}, {1, 2}, {2, 1}}), 1);
}

}  // namespace
}  // namespace thaimemo
