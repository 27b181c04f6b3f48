// Scores of scans: names, years and numbers with letters misread.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/normalize/segment/scan_of.h"

namespace thaimemo {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::vector<ScannedLine> opening{{"สรุปข้อค้นพบจากผลประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"},
                                       {"เทศบาลตำบลบ้านสวน"},
                                       {"จากการประเมิน ITA ของปีงบประมาณ พ.ศ. 2567 มีผลดังนี้"}};

Report report_with(const Rows& rows) {
  return segment(with_table(scan_of(opening), rows), Rules::built_in());
}

long count_of(const Report& report, const std::string& problem) {
  return std::ranges::count(report.problems, problem, &Problem::code);
}

// Of ten garbled names three were read and the whole table was lost.
const Rows garbled{
    {"รอบการประเมิน", "การปิบัติแน้าที่", "กาsใช้งuประยาณ", "การใช้อำ๖", "การใช้nsพย์ฮuยoราชการ", "การแก้ไขปพาการทุจร๓",
     "อณภาพการถํนิพoาพ", "ประสิกธภาwการมื่อสาS", "การปรับUsoการถํ", "การเ☑ิถเผยข้อบล", "การป๊องก้แการทุจร๓"},
    {"คะแนนปี ๒๕๖๖", "71.10", "72.10", "73.10", "74.10", "75.10", "76.10", "77.10", "78.10", "79.10", "80.10"},
    {"คะแนนปี ๒๕๖๗", "81.10", "82.10", "83.10", "84.10", "85.10", "86.10", "87.10", "88.10", "89.10",
     "90.10"}};

TEST(ScanScores, TenGarbledNamesAcrossAreKnownByTheirOrder) {
  const Report report = report_with(garbled);
  ASSERT_EQ(report.scores.size(), 20U);
  EXPECT_EQ(report.scores[13].indicator_no, 4);
  EXPECT_EQ(report.scores[13].score, 84.1);
  EXPECT_EQ(report.scores[13].year, 2567);
  EXPECT_TRUE(report.scores[13].needs_review);
}

TEST(ScanScores, NamesThatStandInAnotherOrderAreNot) {
  Rows rows = garbled;
  rows[0][5] = "การใช้อำนาจ";
  EXPECT_TRUE(report_with(rows).scores.empty());
}

TEST(ScanScores, AYearBehindAMisreadEraIsOne) {
  const Report report = report_with({{"ปีที่ประเมิน", "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"},
                                     {"ปีงบประมาณ w.ศ. 2565", "71.10", "72.10", "73.10"},
                                     {"ปีงบประมาณ w.ศ. 2567", "81.10", "82.10", "83.10"}});
  ASSERT_EQ(report.scores.size(), 6U);
  EXPECT_EQ(report.scores[0].year, 2565);
  EXPECT_EQ(report.scores[3].year, 2567);
}

TEST(ScanScores, AYearCutFromItsLabelStandsBelow) {
  const Report report = report_with({{"ปีที่ประเมิน", "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"},
                                     {"ปีงบประมาณ", "71.10", "72.10", "73.10"},
                                     {"พ.ศ. 2565", "", "", ""}});
  ASSERT_EQ(report.scores.size(), 3U);
  EXPECT_EQ(report.scores[0].year, 2565);
}

// Last year's column without its year contradicted every other place.
TEST(ScanScores, AColumnThatDiffersThroughoutIsOfNoKnownYear) {
  const Report report = report_with({{"ปีที่ประเมิน", "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"},
                                     {"", "71.10", "72.10", "73.10"},
                                     {"ปีงบประมาณ พ.ศ. 2567", "81.10", "82.10", "83.10"}});
  ASSERT_EQ(report.scores.size(), 6U);
  EXPECT_FALSE(report.scores[0].year.has_value());
  EXPECT_TRUE(report.scores[0].needs_review);
  EXPECT_EQ(report.scores[3].year, 2567);
  EXPECT_EQ(count_of(report, "score-year-unknown"), 1);
  EXPECT_TRUE(report.checks.empty());
}

TEST(ScanScores, APointThatWasLostIsPutBackAndFlagged) {
  const Report report = report_with({{"ตัวชี้วัด", "คะแนน"}, {"การใช้อำนาจ", "8464"}, {"การใช้งบประมาณ", "๘๗ ๓๗"}});
  ASSERT_EQ(report.scores.size(), 2U);
  EXPECT_EQ(report.scores[0].score, 84.64);
  EXPECT_EQ(report.scores[1].score, 87.37);
  EXPECT_TRUE(report.scores[0].needs_review);
}

TEST(ScanChecks, ADigitThatLooksLikeTheRightOneAccusesNobody) {
  const auto mismatches = [](const std::string& printed) {
    const Report report = report_of_scan({{"สรุปข้อค้นพบ"},
                                          {"เทศบาลตำบลบ้านสวน"},
                                          {printed + ". การใช้ทรัพย์สินของราชการ (๖๓.๑๙ คะแนน)"},
                                          {"๕. การแก้ไขปัญหาการทุจริต (๖๔.๑๙ คะแนน)"},
                                          {"๙. การเปิดเผยข้อมูล (๖๕.๑๙ คะแนน)"}});
    return std::ranges::count(report.checks, "number-mismatch", &Check::code);
  };
  EXPECT_EQ(mismatches("๘"), 0);
  EXPECT_EQ(mismatches("๒"), 1);
}

}  // namespace
}  // namespace thaimemo
