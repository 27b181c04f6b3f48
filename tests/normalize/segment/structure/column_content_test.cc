#include "normalize/segment/structure/column_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

Meanings content_of(const std::vector<std::string>& texts) {
  return meanings_by_content(texts, Rules::built_in());
}

// Seven of the twelve abbreviations were missing there.
TEST(ColumnContent, AMonthByAnyOfItsAbbreviationsBeginsAPeriod) {
  EXPECT_THAT(content_of({"พ.ค. – ก.ย.", "พ.ค. – ก.ย."}), ElementsAre(Pair("period", 0.4)));
  for (const char* month :
       {"ก.พ.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "พ.ย.", "ธ.ค.", "ต.ค.", "ม.ค.", "กรกฎาคม"})
    EXPECT_TRUE(looks_whole(Field::period, std::string(month) + " ๒๕๖๗", Rules::built_in())) << month;
}

TEST(ColumnContent, IsWhatMostOfTheTextsLookLike) {
  EXPECT_THAT(content_of({"กองช่าง", "กองคลัง", "ตามแผน"}),
              ElementsAre(Pair("responsible", DoubleNear(0.4 * 2 / 3, 1e-9))));
  EXPECT_THAT(content_of({"กองช่าง", "ตามแผน"}), IsEmpty());
  EXPECT_THAT(content_of({}), IsEmpty());
}

TEST(ColumnContent, KnowsOrdinalsScoresAndIndicators) {
  EXPECT_THAT(content_of({"๑", "2.", "3)"}), ElementsAre(Pair("ordinal", 0.4)));
  EXPECT_THAT(content_of({"๘๓.๖๘", "91.50"}), ElementsAre(Pair("score", 0.4)));
  EXPECT_THAT(content_of({"การใช้อำนาจ", "การใช้งบประมาณ"}), ElementsAre(Pair("indicator", 0.4)));
}

TEST(ColumnContent, OrdinalsAreShortNumbers) {
  EXPECT_TRUE(hold_ordinals({"1", "2", "สาม"}));
  EXPECT_FALSE(hold_ordinals({"100", "200"}));
  EXPECT_FALSE(hold_ordinals({}));
}

TEST(ColumnContent, FieldsWithoutAFormAreAlwaysWhole) {
  EXPECT_TRUE(looks_whole(Field::measure, "ต่อจากหน้าก่อน", Rules::built_in()));
  EXPECT_FALSE(looks_whole(Field::responsible, "และคณะ", Rules::built_in()));
  EXPECT_FALSE(looks_whole(Field::score, "83:68", Rules::built_in())) << "a guess is no whole score";
}

}  // namespace
}  // namespace thaimemo
