#include "base/wilson.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

// Figures of the textbook example: 8 of 10, and of 95 of 100.
TEST(Wilson, IntervalsAreThoseOfTheFormula) {
  EXPECT_NEAR(wilson_interval(8, 10).low, 0.4902, 0.0001);
  EXPECT_NEAR(wilson_interval(8, 10).high, 0.9433, 0.0001);
  EXPECT_NEAR(wilson_interval(95, 100).low, 0.8882, 0.0001);
  EXPECT_NEAR(wilson_interval(95, 100).high, 0.9785, 0.0001);
}

TEST(Wilson, NothingCheckedSaysNothing) {
  EXPECT_EQ(wilson_interval(0, 0), (Interval{0, 1}));
}

TEST(Wilson, AllRightIsNotCertain) {
  EXPECT_LT(wilson_interval(20, 20).low, 0.85);
  EXPECT_DOUBLE_EQ(wilson_interval(20, 20).high, 1);
}

// Of many samples with a known share, 95 in 100 intervals hold it.
TEST(Wilson, TheIntervalHoldsTheTruthAsOftenAsItSays) {
  unsigned state = 7;
  int held = 0;
  constexpr int trials = 4000, checked = 200;
  for (int trial = 0; trial < trials; ++trial) {
    int right = 0;
    for (int i = 0; i < checked; ++i) {
      state = state * 1664525U + 1013904223U;
      right += (state >> 8) % 1000 < 930;
    }
    held += wilson_interval(right, checked).holds(0.93);
  }
  EXPECT_GT(held, trials * 93 / 100);
}

}  // namespace
}  // namespace thaimemo
