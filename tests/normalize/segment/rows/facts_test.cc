#include <gtest/gtest.h>

#include <map>

#include "normalize/segment/wording/folded_text.h"
#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

// "field: what stands there" of every fact, as the auditor follows them.
std::map<std::string, FactPlace> places_of(const Report& report) {
  std::map<std::string, FactPlace> places;
  for (const FactPlace& place : report.fact_places) EXPECT_TRUE(places.emplace(place.field, place).second);
  return places;
}

// Nothing led from the overall score, the year or the memo's number to the page.
TEST(FactPlaces, EveryFactLeadsToWhereItStands) {
  const Report report = report_of(
      "บันทึกข้อความ\n\nส่วนราชการ เทศบาลตำบลบ้านสวน\n\nที่ ชบ ๕๒๓๐๑/๑๒๓ วันที่ ๒๗ ธันวาคม ๒๕๖๗\n\n"
      "เรื่อง รายงานผลตามการประเมิน ITA ปีงบประมาณ ๒๕๖๘\n\nเรียน นายกเทศมนตรี\n\n"
      "เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรี\n\n"
      "ผลการประเมินปี พ.ศ. ๒๕๖๗ มีคะแนนภาพรวม ๗๙.๒๕ คะแนน อยู่ในระดับ B\n");
  const auto places = places_of(report);
  const std::vector<std::pair<std::string, std::string>> stands{
      {"agency", "เทศบาลตำบลบ้านสวน"}, {"district", "อำเภอเมือง"},    {"province", "จังหวัดชลบุรี"},
      {"fiscal_year", "2568"},        {"assessment_year", "79.25"}, {"overall_score", "79.25"},
      {"overall_grade", "79.25"},     {"memo_number", "52301/123"}, {"memo_date", "2567"},
      {"subject", "รายงานผล"}};
  for (const auto& [field, words] : stands) {
    ASSERT_TRUE(places.contains(field)) << field;
    EXPECT_NE(folded(places.at(field).text).find(folded(words)), std::string::npos)
        << field << ": " << places.at(field).text;
    EXPECT_EQ(places.at(field).place.page, 1) << field;
    EXPECT_GT(places.at(field).place.bbox.x1, 0) << field;
  }
  EXPECT_NE(places.at("overall_score").place.bbox.y0, places.at("memo_number").place.bbox.y0);
}

TEST(FactPlaces, ATotalOfATableLeadsToItsCell) {
  const Report report = report_of(
      "ผลการประเมิน "
      "ITA\n\nตัวชี้วัด\tคะแนน\tระดับ\nการใช้อำนาจ\t80.00\t\nการเปิดเผยข้อมูล\t70.00\t\nคะแนนรวม\t73.17\tB\n");
  ASSERT_EQ(report.facts.overall_score, 73.17);
  const auto places = places_of(report);
  ASSERT_TRUE(places.contains("overall_score"));
  EXPECT_EQ(places.at("overall_score").place.row, 3);
  EXPECT_EQ(places.at("overall_score").place.column, 1);
  EXPECT_EQ(places.at("overall_score").place.cell_id.size(), 16U);
  EXPECT_EQ(places.at("overall_score").text, "73.17");
}

TEST(FactPlaces, AGradeInTheNextParagraphLeadsThere) {
  const Report report = report_of(
      "ผลการประเมิน ITA\n\nคะแนนประเมิน ITA ภาพรวม ปีงบประมาณ พ.ศ. ๒๕๖๖ เท่ากับ ๙๒.๕๐ คะแนน ทำให้\n\n"
      "เทศบาลตำบลบ้านสวนอยู่ในระดับ A\n");
  ASSERT_EQ(report.facts.overall_score, 92.5);
  ASSERT_EQ(report.facts.overall_grade, "A");
  const auto places = places_of(report);
  EXPECT_EQ(places.at("overall_grade").text, "เทศบาลตำบลบ้านสวนอยู่ในระดับ A");
  EXPECT_NE(places.at("overall_score").text, places.at("overall_grade").text);
  EXPECT_EQ(places.at("assessment_year").text, places.at("overall_score").text);
}

TEST(FactPlaces, AFactThatAPersonTookAwayHasNone) {
  const Document document = document_of("เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรี\n");
  Settled settled;
  settled.facts = {{"province", ""}, {"district", "เมืองชลบุรี"}};
  const Report report = segment(document, Rules::built_in(), settled);
  const auto places = places_of(report);
  EXPECT_FALSE(places.contains("province"));
  EXPECT_TRUE(places.contains("district")) << "its place is where the page says otherwise";
}

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
