#include "normalize/text/pattern.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Pattern, FindsGroupsByNumberAndName) {
  const Pattern pattern("ปี (?P<year>[0-9๐-๙]{4})(ก่อน)?");
  const auto found = pattern.find("รายงาน ปี ๒๕๖๗ และ ปี 2568");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->groups[static_cast<size_t>(pattern.group_named("year"))], "๒๕๖๗");
  EXPECT_FALSE(found->took_part(2));
  EXPECT_EQ(pattern.group_named("month"), 0);
  EXPECT_EQ(pattern.find_all("ปี ๒๕๖๗ ปี 2568").size(), 2u);
}

TEST(Pattern, MatchOfNothingGoesOnAtTheNextLetter) {
  EXPECT_EQ(Pattern("x*").find_all("กข").size(), 3u);
  EXPECT_TRUE(Pattern("").find_all("").size() == 1);
}

TEST(Pattern, WholeTextOrAnywhere) {
  const Pattern pattern("คะแนน.?");
  EXPECT_TRUE(pattern.matches("คะแนนก"));
  EXPECT_FALSE(pattern.matches("คะแนนกข"));
  EXPECT_TRUE(pattern.found_in("ได้คะแนน"));
  EXPECT_FALSE(pattern.full_match("ได้คะแนน"));
}

TEST(Pattern, WrongExpressionNamesItsPlace) {
  try {
    Pattern("(ก", "ita.toml:7");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "bad-pattern");
    EXPECT_EQ(error.place(), "ita.toml:7");
  }
}

}  // namespace
}  // namespace thaimemo
