#include "corpus/make/wording/random.h"

#include <gtest/gtest.h>

namespace thaimemo::make {
namespace {

TEST(Random, SameSeedSameStream) {
  Random a(7), b(7);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(a.next(), b.next());
}

TEST(Random, NeverLeavesItsRange) {
  Random random(1);
  bool low = false, high = false;
  for (int i = 0; i < 1000; ++i) {
    const int value = random.between(3, 9);
    ASSERT_GE(value, 3);
    ASSERT_LE(value, 9);
    low = low || value == 3;
    high = high || value == 9;
  }
  EXPECT_TRUE(low && high);
}

TEST(Random, BranchDoesNotDependOnWhatWasDrawn) {
  Random a(7), b(7);
  a.next();
  EXPECT_EQ(a.branch("font").next(), b.branch("font").next());
  EXPECT_NE(a.branch("font").next(), a.branch("rules").next());
}

}  // namespace
}  // namespace thaimemo::make
