#include "normalize/segment/wording/likeness.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Likeness, IsOneForEqualAndNoneBelowTheLimit) {
  EXPECT_EQ(likeness("", ""), 1);
  EXPECT_EQ(likeness("มาตรการ", "มาตรการ"), 1);
  EXPECT_EQ(likeness("มาตรการ", "งบประมาณ", 0.7), 0);
  EXPECT_GT(likeness("มาตรการ", "มาดรการ", 0.7), 0.8);
}

}  // namespace
}  // namespace thaimemo
