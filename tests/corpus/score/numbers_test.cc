#include "corpus/score/text/numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo::score {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Numbers, AreRunsOfDigitsOfEitherForm) {
  EXPECT_THAT(numbers_in("ข้อ ๙.๓ จำนวน 25 คน."), ElementsAre("9.3", "25"));
  EXPECT_THAT(numbers_in("1,234 และ 1,2 กับ 12,3456"), ElementsAre("1234", "1", "2", "12", "3456"));
  EXPECT_THAT(numbers_in("ข้อ O12"), ElementsAre("012"));
  EXPECT_THAT(numbers_in("ไม่มี."), IsEmpty());
}

TEST(Numbers, SurplusIsWhatTheTruthLacks) {
  EXPECT_THAT(surplus_numbers("อบรม 25 คน 3 ครั้ง", "อบรม 26 คน 3 ครั้ง"), ElementsAre("26"));
  EXPECT_THAT(surplus_numbers("3 ครั้ง", "3 ครั้ง 3"), ElementsAre("3"));  // once is in the truth, twice is not
  EXPECT_THAT(surplus_numbers("อบรม 25 คน", "อบรม ๒๕ ฅน"), IsEmpty());
  EXPECT_THAT(surplus_numbers("25 คน", "คน"), IsEmpty());  // lost, not wrong
}

TEST(Numbers, ABrokenLineInANumberIsNoWrongNumber) {
  EXPECT_THAT(surplus_numbers("ปี 2567", "ปี 25\n67"), IsEmpty());
  EXPECT_THAT(surplus_numbers("ปี 2567", "ปื 25\n67"), ElementsAre("25", "67"));  // letters are wrong as well
}

}  // namespace
}  // namespace thaimemo::score
