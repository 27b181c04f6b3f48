#include "normalize/segment/values/numbers.h"

#include <gtest/gtest.h>

namespace thaimemo {

struct ScoreCase {
  const char* text;
  std::optional<ReadNumber> expected;
};

class ReadScoreCases : public testing::TestWithParam<ScoreCase> {};

TEST_P(ReadScoreCases, GiveTheNumberAndSayWhenItWasGuessed) {
  EXPECT_EQ(read_score(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ReadScoreCases,
    testing::Values(
        ScoreCase{"๘๓.๖๘", ReadNumber{83.68, false}}, ScoreCase{"83.68", ReadNumber{83.68, false}},
        ScoreCase{"ร้อยละ ๗๐", ReadNumber{70, false}}, ScoreCase{"(๙๓.๓๓ คะแนน)", ReadNumber{93.33, false}},
        ScoreCase{"91.50 %", ReadNumber{91.5, false}}, ScoreCase{"83,68", ReadNumber{83.68, true}},
        ScoreCase{"(66:77", ReadNumber{66.77, true}}, ScoreCase{"66,.26", ReadNumber{66.26, true}},
        ScoreCase{"๘๓. ๖๘", ReadNumber{83.68, true}}, ScoreCase{"83.68 a", ReadNumber{83.68, true}},
        ScoreCase{"95.1 I", ReadNumber{95.11, true}}, ScoreCase{"7O.S6", ReadNumber{70.56, true}},
        ScoreCase{"๗๓.๓@", ReadNumber{73.31, true}}, ScoreCase{"๙๑.๗-\n๑", ReadNumber{91.71, true}},
        ScoreCase{"80-90", std::nullopt}, ScoreCase{"83.68 B", ReadNumber{83.68, true}},
        ScoreCase{"II.II", std::nullopt}, ScoreCase{"73.1750", ReadNumber{73.175, true}},
        ScoreCase{"-", std::nullopt}, ScoreCase{"", std::nullopt}, ScoreCase{"80.00 / 100", std::nullopt}));

}  // namespace thaimemo
