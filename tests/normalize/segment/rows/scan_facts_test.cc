// Facts of scans, whose letters are misread here and there.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/normalize/segment/scan_of.h"

namespace thaimemo {
namespace {

long count_of(const Report& report, const std::string& problem) {
  return std::ranges::count(report.problems, problem, &Problem::code);
}

TEST(ScanFacts, AProvinceWithLettersMisreadIsTheNearestOnTheList) {
  const Report report = report_of_scan(
      {{"แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"}, {"เทศบาลตำบลบ้านสวน อำเภอเมืองปราจีนบุธี จัง×วัดปราจีแบรี"}});
  EXPECT_EQ(report.facts.province, "ปราจีนบุรี");
  EXPECT_EQ(report.facts.district, "เมืองปราจีนบุรี");
  EXPECT_EQ(count_of(report, "place-respelled"), 2);
}

// The head was not found since one letter of its first line was misread, and nothing said so.
TEST(ScanFacts, AMemosHeadIsFoundWhereItsWordsAreMisread) {
  const Report report = report_of_scan({{"รN บับทึกข้อความ"},
                                        {"ส่านราชการ กองคลัง องค์การบริหารส่วนตำบลบ้านใหม่"},
                                        {"ที่ พท ๖๐๘๔๑/๘๓๕ ว้นที่ ๑๖ ร้นวาคม ๒๕๖๗"},
                                        {"เรื้อง รายงานผลการดำเนินงานพร้อมเอกสารหลักฐาน"},
                                        {"ประกอบการตอบแบบวัด"},
                                        {"เรียน นายกองค์การบริหารส่วนตำบลบ้านใหม่"}});
  EXPECT_EQ(report.facts.memo_number, "พท ๖๐๘๔๑/๘๓๕");
  EXPECT_EQ(report.facts.memo_date, "2024-12-16");
  EXPECT_EQ(report.facts.subject, "รายงานผลการดำเนินงานพร้อมเอกสารหลักฐานประกอบการตอบแบบวัด");
  EXPECT_EQ(count_of(report, "memo-date-respelled"), 1);
  EXPECT_EQ(count_of(report, "memo-subject-uncertain"), 0);
}

TEST(ScanFacts, AMemoWithoutItsFirstLineBeginsWithTheOffice) {
  const Report report = report_of_scan({{"ส่วนราชการ กองคลัง องค์การบริหารส่วนตำบลบ้านใหม่"},
                                        {"ที่ wn ๖๐๘๔๑/๘๓๕ วันที่ ๑๖ ธันวาคม ๒๕๖๗", 0.5},
                                        {"เรื่อง รายงานผล ปีงบประมาณ ๒๔๖๗"},
                                        {"เรียน นายกองค์การบริหารส่วนตำบลบ้านใหม่"}});
  EXPECT_EQ(report.facts.memo_date, "2024-12-16");
  for (const char* code : {"memo-number-uncertain", "memo-date-uncertain", "memo-subject-uncertain"})
    EXPECT_EQ(count_of(report, code), 1) << code;
}

TEST(ScanFacts, AMonthAsNearToTwoNamesIsNotRead) {
  const Report report = report_of_scan({{"บันทึกข้อความ"},
                                        {"ส่วนราชการ กองคลัง"},
                                        {"ที่ พท ๖๐๘๔๑/๘๓๕ วันที่ ๑๖ มะมาคม ๒๕๖๗"},
                                        {"เรื่อง รายงานผล"},
                                        {"เรียน นายก"}});
  EXPECT_FALSE(report.facts.memo_date.has_value());
  EXPECT_EQ(count_of(report, "memo-date-unread"), 1);
}

TEST(ScanFacts, TheSecondAbbreviationOfAPlaceIsItsProvince) {
  const Report report =
      report_of_scan({{"แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"}, {"เทศบาลตำบลบ้านสวน อ.ดอนอาน อ.ระนอง"}});
  EXPECT_EQ(report.facts.district, "ดอนอาน");
  EXPECT_EQ(report.facts.province, "ระนอง");
}

TEST(ScanFacts, OfTwoProvincesAsNearNoneIsTaken) {
  const Report report =
      report_of_scan({{"แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"}, {"เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดตรงด"}});
  EXPECT_FALSE(report.facts.province.has_value());
  EXPECT_EQ(count_of(report, "place-unread"), 1);
}

TEST(ScanFacts, APlaceOfALineHardlyReadIsUncertain) {
  const Report sure = report_of_scan({{"แผนปฏิบัติการ"}, {"เทศบาลตำบลบ้านสวน อำเภอดอนจาน จังหวัดระนอง"}});
  EXPECT_EQ(count_of(sure, "place-uncertain"), 0);
  const Report unsure = report_of_scan({{"แผนปฏิบัติการ"}, {"เทศบาลตำบลบ้านสวน อำเภอดอนจาน จังหวัดระนอง", 0.5}});
  EXPECT_EQ(count_of(unsure, "place-uncertain"), 2);
  EXPECT_EQ(count_of(unsure, "agency-uncertain"), 1);
}

// The title had a letter wrong and outweighed the body.
TEST(ScanFacts, AnAgencyIsSpelledAsMostPlacesSpellIt) {
  const Report report = report_of_scan({{"แผนปฏิบัติการ"},
                                        {"เทศบาลตำบลหนองผลวง"},
                                        {"๑. งานบริการ"},
                                        {"เทศบาลตำบลหนองพลวง ได้กำหนดมาตรการ"},
                                        {"นายกเทศบาลตำบลหนองพลวง ได้สั่งการ"}});
  EXPECT_EQ(report.facts.agency, "เทศบาลตำบลหนองพลวง");
}

TEST(ScanFacts, AForeignLetterInsideDoesNotCutAnAgencysName) {
  const Report report = report_of_scan(
      {{"แผนปฏิบัติการ"}, {"เทศบาลตำบลกุaแก้ว"}, {"๑. งานบริการ"}, {"เทศบาลตำบลกุดแก้ว ได้กำหนดมาตรการ"}});
  EXPECT_EQ(report.facts.agency, "เทศบาลตำบลกุดแก้ว");
}

TEST(ScanFacts, AnOwnNameWithLettersMisreadIsNoOtherAgency) {
  const Report report = report_of_scan({{"แผนปฏิบัติการ"},
                                        {"เทศบาลตำบลโคกกระโดน"},
                                        {"๑. งานบริการ"},
                                        {"เทศบาลตำบลโคภกระโถน ได้กำหนดมาตรการ"},
                                        {"เทศบาลตำบลโคภกระโถน ได้สั่งการ"},
                                        {"เทศบาลตำบลโคกกระโดน ได้รายงาน"}});
  EXPECT_TRUE(report.checks.empty());
}

TEST(ScanFacts, TheYearOfTheFirstLinesStandsInForAnIllegibleTitle) {
  const Report report = report_of_scan({{"ผลการจัถกิจกssuเสรีมสร้างวัฒรssu", 0.1},
                                        {"เทศบาลตำบลบ้านสวน ได้ดำเนินการตามมาตรการในปีงบประมาณ w.ศ. ๒๕๖๘ ดังนี้"}});
  EXPECT_EQ(report.facts.fiscal_year, 2568);
  EXPECT_EQ(count_of(report, "year-uncertain"), 1);
}

TEST(ScanFacts, TheYearAnalysedIsKnownWhereTheOverallScoreIsNot) {
  const Report report = report_of_scan({{"แผนขับเคลื่อนความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2565"},
                                        {"เทศบาลตำบลวังกระเบา"},
                                        {"จากการประเมิน ITA ของปีงบประมาณ พ.ศ. 2564 มีผลดังนี้"}});
  EXPECT_EQ(report.facts.assessment_year, 2564);
}

}  // namespace
}  // namespace thaimemo
