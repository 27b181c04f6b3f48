#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

TEST(Facts, AProvinceEndsWhereItsNameEnds) {
  const Report report =
      report_of("แผนปฏิบัติการป้องกันการทุจริต\nเทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรีประจำปีงบประมาณ พ.ศ. 2567\n");
  EXPECT_EQ(report.facts.province, "ชลบุรี");
  EXPECT_EQ(report.facts.district, "เมือง");
}

TEST(Facts, APlanOfTheProvinceIsNoProvince) {
  const Report report =
      report_of("องค์การบริหารส่วนตำบลบ้านใหม่\nสอดคล้องกับแผนพัฒนาจังหวัด แผนพัฒนาอำเภอ และนโยบายของท้องถิ่น\n");
  EXPECT_FALSE(report.facts.province.has_value());
  EXPECT_FALSE(report.facts.district.has_value());
}

TEST(Facts, ATotalWithFourDecimalsIsNoOverallScore) {
  const Report report = report_of(
      "ผลการประเมิน ITA\n\nตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t80.00\nการเปิดเผยข้อมูล\t70.00\nคะแนนรวม\t73.1750\n");
  EXPECT_FALSE(report.facts.overall_score.has_value());
}

// Totals of the assessment have decimals; whole numbers behind its name are shares of something else.
TEST(Facts, AShareWithoutDecimalsIsNoOverallScore) {
  const Report report =
      report_of("โรงพยาบาลบ้านสวน\nรายงานผลการประเมินความเสี่ยง เจ้าหน้าที่เข้ารับการอบรมคิดเป็นร้อยละ 90 ของทั้งหมด\n");
  EXPECT_FALSE(report.facts.overall_score.has_value());
}

TEST(Facts, AWholeNumberOfPointsIsAnOverallScore) {
  EXPECT_EQ(report_of("ผลการประเมิน ITA\n\nเทศบาลตำบลบ้านสวนมีคะแนนรวม ๖๖ คะแนน ระดับผลการประเมิน C\n")
                .facts.overall_score,
            66);
  EXPECT_FALSE(report_of("ผลการประเมิน ITA\n\nตั้งเป้าคะแนนรวม ๘๕ คะแนนขึ้นไป\n").facts.overall_score.has_value());
}

// The measures' year stands in the title; scores that take it for theirs are filed under the wrong year.
TEST(Facts, TheYearMayStandBetweenTheWordOverallAndTheScore) {
  const Facts facts = report_of(
                          "แผนตามผลการประเมิน ITA ปีงบประมาณ ๒๕๖๕\n\n"
                          "เทศบาลตำบลบ้านสวนมีคะแนนภาพรวม ปี พ.ศ. ๒๕๖๔ อยู่ที่ ๗๙.๒๕ คะแนน ถือเป็นระดับ B\n")
                          .facts;
  EXPECT_EQ(facts.overall_score, 79.25);
  EXPECT_EQ(facts.overall_grade, "B");
  EXPECT_EQ(facts.assessment_year, 2564);
}

TEST(Facts, AGradeHasNoSpaces) {
  const Facts facts =
      report_of("ผลการประเมิน ITA ปี ๒๕๖๖\n\nเทศบาลตำบลบ้านสวนมีคะแนนภาพรวม ๘๗.๔ คะแนน ผลอยู่ในระดับ ผ่าน ดี\n").facts;
  EXPECT_EQ(facts.overall_grade, "ผ่านดี");
}

TEST(Facts, AnOverallScoreMayHaveOneDecimal) {
  const Facts facts =
      report_of(
          "ผลการประเมิน ITA\n\nผลคะแนน ITA ของเทศบาลตำบลบ้านสวน ปีงบประมาณ พ.ศ. ๒๕๖๔ รวมเป็น ๕๓.๔ คะแนน "
          "ซึ่งเทียบเท่าระดับ E\n")
          .facts;
  EXPECT_EQ(facts.overall_score, 53.4);
  EXPECT_EQ(facts.overall_grade, "E");
}

TEST(Facts, AScoreWithItsGradeBehindItIsTheOverallOne) {
  const Facts facts = report_of(
                          "แผนตามผลการประเมิน ITA ปีงบประมาณ ๒๕๖๕\n\n"
                          "การประเมินคุณธรรมปี ๒๕๖๔ เทศบาลตำบลบ้านสวนทำได้ ๕๘.๓๐ คะแนน เทียบได้กับเกณฑ์ D\n")
                          .facts;
  EXPECT_EQ(facts.overall_score, 58.3);
  EXPECT_EQ(facts.assessment_year, 2564);
  const std::string indicator =
      "ผลการประเมิน ITA\n\nการประเมินคุณธรรม ตัวชี้วัดที่ ๓ การใช้อำนาจ ได้ ๕๘.๓๐ คะแนน เทียบได้กับเกณฑ์ D\n";
  EXPECT_FALSE(report_of(indicator).facts.overall_score.has_value());
}

TEST(Facts, AZoneOfTheAreaIsNoDistrict) {
  EXPECT_FALSE(report_of("เทศบาลตำบลบ้านสวน\nเพื่อให้ประชาชนในเขตพื้นที่เชื่อมั่น\n").facts.district.has_value());
}

TEST(Facts, AbbreviatedPlacesMayStandWithoutASpace) {
  const Report report = report_of("เทศบาลตำบลบ้านสวน\nอ.เมืองชลบุรีจ.ชลบุรี\n");
  EXPECT_EQ(report.facts.district, "เมืองชลบุรี");
  EXPECT_EQ(report.facts.province, "ชลบุรี");
}

TEST(Facts, AProvinceInATitleMayHaveALetterWrong) {
  EXPECT_EQ(report_of("เทศบาลตำบลบ้านสวน อำเภอเมือง อังหวัดสิงห์บุรี\n").facts.province, "สิงห์บุรี");
}

TEST(Facts, AProvinceMayStandInTheNextLineOfAnAddress) {
  const Report report = report_of(
      "บันทึกข้อความ\nองค์การบริหารส่วนตำบลศรีขนุน\nอำเภอปากพนัง จังหวัด\nนครศรีธรรมราช ๘๐๐๐๐\nเรียน ผู้อำนวยการ\n");
  EXPECT_EQ(report.facts.province, "นครศรีธรรมราช");
}

constexpr const char* memo = "บันทึกข้อความ\nส่วนราชการ กองคลัง องค์การบริหารส่วนตำบลบ้านใหม่..................\n";

TEST(Memo, LeadersOfDotsAreNoPartOfItsFields) {
  const Report report =
      report_of(std::string(memo) +
                "ที่ กจ ๘๑๔๙๔/๙๘๒..................วันที่ ๖ กรกฎาคม ๒๕๖๓.......\n"
                "เรื่อง สรุปผลการดำเนินงาน พ.ศ. ๒๕๖๓................\nเรียน นายกองค์การบริหารส่วนตำบลบ้านใหม่\n");
  EXPECT_EQ(report.facts.memo_number, "กจ ๘๑๔๙๔/๙๘๒");
  EXPECT_EQ(report.facts.memo_date, "2020-07-06");
  EXPECT_EQ(report.facts.subject, "สรุปผลการดำเนินงาน พ.ศ. ๒๕๖๓");
}

TEST(Memo, LeadersBetweenWordsAreSpaces) {
  const Report report = report_of(std::string(memo) +
                                  "ที่ ขก 87139/376 วันที่ 12 มีนาคม 2563\nเรื่อง_ขอรายงานผล "
                                  "ประจำปี_\n…งบประมาณ.๒๕๖๘.ไตรมาส.๑และขออนุญาต_\nเรียน ผู้อำนวยการ\n");
  EXPECT_EQ(report.facts.subject, "ขอรายงานผล ประจำปี งบประมาณ ๒๕๖๘ ไตรมาส ๑และขออนุญาต");
}

TEST(Memo, NumbersMayHaveAWordBehindTheStroke) {
  const Report report =
      report_of(std::string(memo) + "ที่ นพ ๗๒๑๐๔/พิเศษ ๘ วันที่ ๒๗ มิย. ๖๗\nเรื่อง รายงานผล\nเรียน ผู้อำนวยการ\n");
  EXPECT_EQ(report.facts.memo_number, "นพ ๗๒๑๐๔/พิเศษ ๘");
  EXPECT_EQ(report.facts.memo_date, "2024-06-27");
}

TEST(Memo, ASubjectGoesOnToTheSalutation) {
  const Report report =
      report_of(std::string(memo) +
                "ที่ ขก 87139/376 วันที่ 12 มีนาคม 2563\nเรื่อง สรุปผลการขับเคลื่อนมาตรการ ปีงบประมาณ\n"
                "พ.ศ. 2563 พร้อมทั้งขอความเห็นชอบ\nเรียน นายกองค์การบริหารส่วนตำบลบ้านใหม่\nข้อความ\n");
  EXPECT_EQ(report.facts.subject, "สรุปผลการขับเคลื่อนมาตรการ ปีงบประมาณ พ.ศ. 2563 พร้อมทั้งขอความเห็นชอบ");
}

TEST(Memo, FieldsAreFoundWhereTheirWordsLostAMark) {
  const Report report =
      report_of(std::string(memo) + "ที ขก. ๖๖๑๘๓/๗๒๗ วันที ๒๐ สิงหาคม ๒๕๖๙\nเร่อง สรุปผลการขับเคลื่อน\nเรียน นายก\n");
  EXPECT_EQ(report.facts.memo_number, "ขก. ๖๖๑๘๓/๗๒๗");
  EXPECT_EQ(report.facts.memo_date, "2026-08-20");
  EXPECT_EQ(report.facts.subject, "สรุปผลการขับเคลื่อน");
}

TEST(Memo, ADateThatCannotBeReadIsToldOf) {
  const Report report =
      report_of(std::string(memo) + "ที่ ขก 87139/376 วันที่ 12 มนคม 2563\nเรื่อง รายงานผล\nเรียน นายก\n");
  EXPECT_FALSE(report.facts.memo_date.has_value());
  EXPECT_TRUE(std::ranges::any_of(report.problems,
                                  [](const Problem& problem) { return problem.code == "memo-date-unread"; }));
}

}  // namespace
}  // namespace thaimemo
