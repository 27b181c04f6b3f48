#include "base/interval.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Interval, HasAWidthAndAMiddle) {
  const Interval column{10, 30};
  EXPECT_EQ(column.width(), 20);
  EXPECT_EQ(column.middle(), 20);
}

TEST(Interval, HoldsItsEnds) {
  const Interval column{10, 30};
  for (const double place : {10.0, 20.0, 30.0}) EXPECT_TRUE(column.holds(place)) << place;
  for (const double place : {9.9, 30.1}) EXPECT_FALSE(column.holds(place)) << place;
}

TEST(Interval, HoldsWhatReachesNoFarther) {
  const Interval column{10, 30};
  EXPECT_TRUE(column.holds(Interval{10, 30}));
  EXPECT_TRUE(column.holds(Interval{15, 20}));
  EXPECT_FALSE(column.holds(Interval{5, 20}));
  EXPECT_FALSE(column.holds(Interval{15, 31}));
}

TEST(Interval, NoIntervalHoldsNothingAndGrowsToWhatItIsUnitedWith) {
  EXPECT_TRUE(no_interval.empty());
  EXPECT_FALSE(no_interval.holds(0.0));
  EXPECT_EQ(united(no_interval, {3, 4}), (Interval{3, 4}));
  EXPECT_EQ(united({3, 4}, no_interval), (Interval{3, 4}));
  EXPECT_FALSE(overlap(no_interval, {3, 4}));
}

TEST(Interval, APlaceIsNotEmpty) {
  EXPECT_FALSE((Interval{3, 3}).empty());
}

TEST(Interval, UnionReachesOverTheGap) {
  EXPECT_EQ(united({1, 2}, {5, 9}), (Interval{1, 9}));
  EXPECT_EQ(united({1, 9}, {5, 6}), (Interval{1, 9}));
}

TEST(Interval, IntersectionIsWhatBothHold) {
  EXPECT_EQ(intersection({1, 6}, {5, 9}), (Interval{5, 6}));
  EXPECT_TRUE(intersection({1, 2}, {5, 9}).empty());
}

TEST(Interval, WhatOnlyTouchesDoesNotOverlap) {
  EXPECT_TRUE(overlap({1, 6}, {5, 9}));
  EXPECT_TRUE(overlap({1, 9}, {5, 6}));
  EXPECT_FALSE(overlap({1, 5}, {5, 9}));
}

}  // namespace
}  // namespace thaimemo
