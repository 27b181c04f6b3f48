#include "normalize/segment/wording/indicators.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

const Rules& rules() {
  return Rules::built_in();
}

struct NameCase {
  const char* text;
  int number;  // 0: no indicator
  bool sure;
};

class IndicatorNames : public testing::TestWithParam<NameCase> {};

TEST_P(IndicatorNames, AreTheNearestOfTheVocabulary) {
  const auto name = indicator_in(GetParam().text, rules());
  ASSERT_EQ(name.has_value(), GetParam().number != 0) << GetParam().text;
  if (!name) return;
  EXPECT_EQ(name->number, GetParam().number) << GetParam().text;
  EXPECT_EQ(name->sure, GetParam().sure) << GetParam().text << " " << name->distance;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, IndicatorNames,
    testing::Values(NameCase{"๑. การปฏิบัติหน้าที่", 1, true}, NameCase{"ตัวชี้วัดที่ ๓ การใช้ อำนาจ", 3, true},
                    NameCase{"10) การป้องกันการทุจริต", 10, true}, NameCase{"การใช้ งบประ\nมาณ", 2, true},
                    NameCase{"การใช้งปประมาณ", 2, true}, NameCase{"การปรับปรุงระบบการทำงาน", 8, true},
                    NameCase{"ด้านการใช้ทรัพย์สินของทางราชการ", 4, true},
                    NameCase{"ตัวชี้วัด ประสิทธิภาพการสื่อสาร (EIT)", 7, true}, NameCase{"การแก้ปัญญาทุจริต", 5, false},
                    NameCase{"คะแนนรวม", 0, true}, NameCase{"9.2 การบริหารงาน", 0, true},
                    NameCase{"กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", 0, true}, NameCase{"", 0, true}));

TEST(IndicatorNames, KeepThePrintedNumberApart) {
  const auto name = indicator_in("ตัวชี้วัดที่ ๗ การใช้งบประมาณ", rules());
  ASSERT_TRUE(name);
  EXPECT_EQ(name->number, 2);
  EXPECT_EQ(name->printed, 7);
  EXPECT_TRUE(name->printed_as_indicator);
  EXPECT_FALSE(indicator_in("๗. การใช้งบประมาณ", rules())->printed_as_indicator);
}

TEST(IndicatorNames, AreKnownBehindALabelWithMarksMisread) {
  for (const char* text :
       {"ตัวชี้วัดที ๑๐ การป้องกันการทุจริต", "ตัวซี้วัดหี่ ๑๐ การป้องกันการทุจริต", "ตวชีวัดที่ ๑๐ การป้องกันการทุจริต"}) {
    const auto name = indicator_in(text, rules());
    ASSERT_TRUE(name) << text;
    EXPECT_EQ(name->number, 10) << text;
    EXPECT_EQ(name->printed, 10) << text;
  }
}

TEST(IndicatorHeading, IsANameAndAtMostAScore) {
  EXPECT_TRUE(indicator_heading("๓. การใช้อำนาจ (๙๘.๐๖ คะแนน)", rules()));
  EXPECT_TRUE(indicator_heading("ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนน 98.06", rules()));
  EXPECT_TRUE(indicator_heading("ตัวขี้วัดที่ 3 การใช้อำนาจ", rules()));           // ช misread
  EXPECT_TRUE(indicator_heading("๑. การปฏิบัติหน้าที่ (๗๙.๐๐ คะแนนj", rules()));  // a bracket under a stamp
  EXPECT_TRUE(indicator_heading("๔. การใช้ทรัพย์สินของราชการ (๙๐.๔๓ _คะแนน)", rules()));  // a speck
  EXPECT_TRUE(indicator_heading("e๐. การป้องกันการทุจริต (๘๓.๘๗ คะแนน)", rules()));       // a digit misread
  EXPECT_TRUE(indicator_heading("๑๐. การป้องกันการทุจริต (๘๙.๘๗ คะแนน)ว", rules()));      // a speck behind
  EXPECT_TRUE(indicator_heading("3. การใช้อำนาจ (66:77 คะแนน)", rules()));
  EXPECT_TRUE(indicator_heading("๓. การใช้อำนาจ (๘๙.๑๙ ดะแนน)", rules()));               // a word misread
  EXPECT_TRUE(indicator_heading("10. การป้องกันการทุจริต (78.95 คะแนน) / .t ด", rules()));  // a scribble
  EXPECT_TRUE(indicator_heading("๊๙. การใช้อำนาจ (๖๖.๘๓ คะแนน)", rules()));  // what a pen left on the digit
  EXPECT_TRUE(indicator_heading("๕. การแก้ไขปัญหาการทุจริต.(๖๖.๐๔ คะแนน) ฉา.", rules()));
  EXPECT_FALSE(indicator_heading("5. การใช้งบประมาณ (84.00 คะแนน) ตามลำดับ", rules()));
  EXPECT_FALSE(indicator_heading("การใช้อำนาจของผู้บังคับบัญชาต้องเป็นธรรม", rules()));
}

TEST(IndicatorsInRows, GiveAGarbledNameToTheIndicatorNoOtherRowNames) {
  const auto names = indicators_in_rows({"การปรับปรุงหน้าที่", "การปรับปรุงการทำงาน"}, rules());
  ASSERT_TRUE(names[0] && names[1]);
  EXPECT_EQ(names[0]->number, 1);
  EXPECT_FALSE(names[0]->sure);
  EXPECT_EQ(names[1]->number, 8);
}

}  // namespace
}  // namespace thaimemo
