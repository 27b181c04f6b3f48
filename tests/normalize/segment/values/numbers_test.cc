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
        ScoreCase{"-", std::nullopt}, ScoreCase{"", std::nullopt}));

// They came out as the lowest scores of the archive.
INSTANTIATE_TEST_SUITE_P(WithAnUnreadFirstDigit, ReadScoreCases,
                         testing::Values(ScoreCase{"?2.00", std::nullopt}, ScoreCase{"&?.04", std::nullopt},
                                         ScoreCase{"~9.24", std::nullopt},
                                         ScoreCase{"(-๒๐.๔๔)", std::nullopt},
                                         ScoreCase{"?82.00", ReadNumber{82, true}},
                                         ScoreCase{"2.00", ReadNumber{2, false}}));

// It came out as 85.0, and nothing was said.
INSTANTIATE_TEST_SUITE_P(WithDecimalsAlone, ReadScoreCases,
                         testing::Values(ScoreCase{".85", std::nullopt}, ScoreCase{"คะแนน .๘๕", std::nullopt},
                                         ScoreCase{",85", std::nullopt},
                                         ScoreCase{"0.85", ReadNumber{0.85, false}},
                                         ScoreCase{"......85.50", ReadNumber{85.5, false}}));

// What stands behind a score says what it is: a change, the scale, a grade.
INSTANTIATE_TEST_SUITE_P(WithMoreBehind, ReadScoreCases,
                         testing::Values(ScoreCase{"80.00 / 100", ReadNumber{80, false}},
                                         ScoreCase{"๘๑.๗๒/\n๑๐๐", ReadNumber{81.72, false}},
                                         ScoreCase{"๙๒.๐๒/๑๐๐๑", ReadNumber{92.02, true}},
                                         ScoreCase{"79.65 จาก 100", ReadNumber{79.65, false}},
                                         ScoreCase{"88.10 ▲ 2.35", ReadNumber{88.1, false}},
                                         ScoreCase{"๖๒.๑๐\n▼ ๑๔.๐๔", ReadNumber{62.1, false}},
                                         ScoreCase{"77.95 (+3.20)", ReadNumber{77.95, false}},
                                         ScoreCase{"๕๐.๒๕\n(-๑๐.๗๐\n)", ReadNumber{50.25, false}},
                                         ScoreCase{"92.50 (เพิ่มขึ้น 1.15)", ReadNumber{92.5, false}},
                                         ScoreCase{"96.26 ▼ 2.081", ReadNumber{96.26, false}},
                                         ScoreCase{"ร้อยละ ๘๕.๒ (ผ่านดี)", ReadNumber{85.2, false}},
                                         ScoreCase{"91.20 (A)", ReadNumber{91.2, false}},
                                         ScoreCase{"70.10 ต้องปรับปรุงโดยด่วน", ReadNumber{70.1, false}},
                                         ScoreCase{"๖๘.๕๘ ▲ ๑๘.๕๘ส", ReadNumber{68.58, true}},
                                         ScoreCase{"55.461", ReadNumber{55.46, true}},
                                         ScoreCase{"70-80", std::nullopt},
                                         ScoreCase{"62.34\n65.49 (+11.39)", ReadNumber{65.49, true, {62.34}}},
                                         ScoreCase{"76.76 79.91", ReadNumber{79.91, true, {76.76}}},
                                         ScoreCase{"๗๙.๗๒ ซ ๑๓.๖๘", ReadNumber{79.72, true}},
                                         ScoreCase{"71.54 4 14.43", ReadNumber{71.54, true}},
                                         ScoreCase{"๗๙.๒๒ .๑๖.๑๔", ReadNumber{79.22, true}},
                                         ScoreCase{"51.99 [-22.01]", ReadNumber{51.99, true}},
                                         ScoreCase{"๖๓.๖๗ (+o.oo)", ReadNumber{63.67, true}},
                                         ScoreCase{"70.00 - 79.99", std::nullopt},
                                         ScoreCase{"81.20/2567", std::nullopt}));

TEST(ReadScoreWithoutPoint, PutsItBehindTheSecondOfFourDigitsThatAreNoYear) {
  EXPECT_EQ(read_score_without_point("๗๕ ๘๐"), (ReadNumber{75.8, true}));
  EXPECT_EQ(read_score_without_point("7458 คะแนน"), (ReadNumber{74.58, true}));
  EXPECT_EQ(read_score_without_point("77 O1"), (ReadNumber{77.01, true}));
  EXPECT_EQ(read_score_without_point("2567"), std::nullopt);
  EXPECT_EQ(read_score_without_point("845"), std::nullopt);
}

}  // namespace thaimemo
