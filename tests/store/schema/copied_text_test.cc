#include "store/schema/copied_text.h"

#include <gtest/gtest.h>

#include <string>

namespace thaimemo {
namespace {

const std::string promise = "จัดทำคู่มือการให้บริการและเผยแพร่ที่จุดบริการทุกจุดภายในเดือนมีนาคม";

TEST(CopiedText, IsAsAlikeAsItsRunsOfLetters) {
  EXPECT_EQ(alike(promise, promise), 1);
  EXPECT_EQ(alike("กข", "กข"), 1);
  EXPECT_EQ(alike("กข", "คง"), 0);
  EXPECT_EQ(alike("กขคงจ", "กขคงจฉ"), 0.5);
  EXPECT_GT(alike(promise, promise + "ของทุกปี"), 0.8);
  EXPECT_LT(alike(promise, "ประชุมพนักงานเพื่อทบทวนขั้นตอนการเบิกจ่ายเงินทุกไตรมาส"), 0.1);
}

TEST(CopiedText, SharesABandWithItsCopyOnly) {
  const auto shared = [](const std::string& a, const std::string& b) {
    const auto x = copy_bands(a), y = copy_bands(b);
    int count = 0;
    for (size_t i = 0; i < x.size(); ++i) count += x[i] == y[i] ? 1 : 0;
    return count;
  };
  EXPECT_EQ(shared(promise, promise), 16);
  EXPECT_EQ(shared(promise, "จัดทำคู่มือ การให้บริการและเผยแพร่\nที่จุดบริการทุกจุดภายในเดือนมีนาคม"), 16) << "white space";
  EXPECT_GT(shared(promise, promise + "ของทุกปี"), 0);
  EXPECT_EQ(shared(promise, "ประชุมพนักงานเพื่อทบทวนขั้นตอนการเบิกจ่ายเงินทุกไตรมาส"), 0);
}

// Written down so that another version finds the same copies.
TEST(CopiedText, GivesTheSameBandsOnEveryMachine) {
  EXPECT_EQ(copy_bands("กขคงจ")[0], copy_bands("กขคงจ")[0]);
  EXPECT_NE(copy_bands("กขคงจ")[0], copy_bands("กขคงจ")[1]);
}

}  // namespace
}  // namespace thaimemo
