// Each check, found where it must be and silent where nothing is wrong.
#include "normalize/segment/checks/checks.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "normalize/segment/structure/sections.h"
#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

const std::string title =
    "รายงานผลการวิเคราะห์ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\nองค์การบริหารส่วนตำบลดอนมะลิ อำเภอเมือง จังหวัดน่าน\n\n";

// Ten rows of equal scores, so that the overall score is that score.
std::string ten_rows(const std::string& score) {
  std::string rows = "ตัวชี้วัดที่\tรายละเอียดตัวชี้วัด\tคะแนน\n";
  for (const IndicatorRule& rule : Rules::built_in().indicators())
    rows += std::to_string(rule.number) + "\t" + rule.name + "\t" + score + "\n";
  return rows;
}

std::string overall(const std::string& score, const std::string& grade) {
  return "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ได้คะแนนภาพรวม " + score + " คะแนน อยู่ในระดับ " + grade +
         "\n\n";
}

std::vector<Score> ten_scores(double value) {
  std::vector<Score> scores;
  for (const IndicatorRule& rule : Rules::built_in().indicators()) {
    Score score;
    score.indicator_no = rule.number;
    score.instrument = rule.instrument;
    score.score = value;
    scores.push_back(score);
  }
  return scores;
}

// A digit misread on a scan is a score to be reviewed, not a fault of the agency's.
TEST(ScoreChecks, NeedNumbersThatWereSurelyRead) {
  OverallResult total;
  total.score = 77;
  total.grade = "AA";
  total.year = 2564;
  std::vector<Score> scores = ten_scores(88.5);
  EXPECT_TRUE(score_sum(scores, total));
  EXPECT_TRUE(grade_mismatch(total, Rules::built_in()));
  scores[3].confidence = 0.5;
  EXPECT_FALSE(score_sum(scores, total));
  scores[3].confidence = 1;
  total.confidence = 0.5;
  EXPECT_FALSE(score_sum(scores, total));
  EXPECT_FALSE(grade_mismatch(total, Rules::built_in()));
  scores.push_back(scores[2]);
  scores.back().score = 12;
  EXPECT_EQ(score_conflicts(scores).size(), 1U);
  scores.back().confidence = 0.5;
  EXPECT_TRUE(score_conflicts(scores).empty());
}

TEST(InstrumentMismatch, KnowsACodeThatIsMisread) {
  EXPECT_EQ(instrument_in("แบบวัดความเห็นของบุคลากร (ITT)", Rules::built_in()), Instrument::iit);
  EXPECT_EQ(instrument_in("แบบวัดความเห็นของบุคลากร (1IT)", Rules::built_in()), Instrument::iit);
  EXPECT_EQ(instrument_in("แบบวัด (ElT)", Rules::built_in()), Instrument::eit);
}

TEST(ScoreSum, IsSilentWhereTheSumIsRight) {
  const Report report = report_of(title + overall("88.50", "ผ่าน") + ten_rows("88.50"));
  EXPECT_EQ(report.scores.size(), 10U);
  EXPECT_EQ(report.checks, std::vector<Check>{});
  for (const Score& score : report.scores) EXPECT_FALSE(score.needs_review);
}

TEST(ScoreSum, IsFoundAndItsScoresNeedReview) {
  const Report report = report_of(title + overall("86.00", "ผ่าน") + ten_rows("88.50"));
  ASSERT_EQ(count_of(report, "score-sum"), 1);
  const Json detail = Json::parse(report.checks[0].detail);
  EXPECT_EQ(detail["expected"], "88.50");
  ASSERT_EQ(detail["sum"].size(), 3U) << "the sum is written out";
  EXPECT_EQ(detail["sum"][0]["weight"], 0.3);
  EXPECT_EQ(detail["sum"][2]["scores"], Json({"88.50", "88.50"}));
  EXPECT_EQ(Json::parse(report.checks[0].detail)["stated"], "86.00");
  for (const Score& score : report.scores) EXPECT_TRUE(score.needs_review);
}

TEST(ScoreConflict, IsFoundBetweenATableAndASentence) {
  const std::string sentence = "\nตัวชี้วัดที่ ๓ การใช้อำนาจ ได้คะแนน ๗๗.๐๐ คะแนน ซึ่งควรปรับปรุง\n";
  const Report report = report_of(title + overall("88.50", "ผ่าน") + ten_rows("88.50") + sentence);
  ASSERT_EQ(count_of(report, "score-conflict"), 1);
  ASSERT_EQ(report.scores.size(), 11U);
  EXPECT_EQ(report.scores[10].source, "analysis");
  EXPECT_TRUE(report.scores[2].needs_review);
  EXPECT_FALSE(report.scores[3].needs_review);
}

TEST(ScoreConflict, IsSilentBetweenYears) {
  const Report report = report_of(title +
                                  "ตัวชี้วัด\tคะแนน ปี 2566\tคะแนน ปี 2567\n"
                                  "การใช้อำนาจ\t70.00\t80.00\nการเปิดเผยข้อมูล\t60.00\t90.00\n");
  ASSERT_EQ(report.scores.size(), 4U);
  EXPECT_EQ(report.scores[0].year, 2566);
  EXPECT_EQ(report.scores[1].year, 2567);
  EXPECT_EQ(count_of(report, "score-conflict"), 0);
}

TEST(GradeMismatch, IsFoundOutsideTheBand) {
  EXPECT_EQ(count_of(report_of(title + overall("65.00", "ผ่าน")), "grade-mismatch"), 1);
  EXPECT_EQ(count_of(report_of(title + overall("88.00", "ผ่านดี")), "grade-mismatch"), 0);
  EXPECT_EQ(count_of(report_of(title + overall("84.99", "ต้องปรับปรุง")), "grade-mismatch"), 0);
}

TEST(GradeMismatch, UsesTheScaleOfTheYear) {
  const std::string before = "ผลการประเมิน ITA ประจำปีงบประมาณ ๒๕๖๔ ได้คะแนนภาพรวม ";
  EXPECT_EQ(count_of(report_of(title + before + "๗๕.๐๐ ระดับ B\n"), "grade-mismatch"), 0);
  EXPECT_EQ(count_of(report_of(title + before + "๗๔.๙๙ ระดับ B\n"), "grade-mismatch"), 1);
}

const std::string measures_header = "ตัวชี้วัด\tมาตรการ\tวิธีการดำเนินการ\n";

TEST(NumberMismatch, IsFoundWhereThePrintedNumberMeansTheIndicator) {
  const Report report =
      report_of(title + measures_header + "ตัวชี้วัดที่ ๓ การใช้อำนาจ\tก\tข\nตัวชี้วัดที่ ๖ การใช้งบประมาณ\tค\tง\n");
  ASSERT_EQ(count_of(report, "number-mismatch"), 1);
  EXPECT_EQ(Json::parse(report.checks[0].detail)["printed"], 6);
  EXPECT_EQ(Json::parse(report.checks[0].detail)["indicator_no"], 2);
}

TEST(NumberMismatch, IsSilentForTheOrdinalsOfAList) {
  const Report report = report_of(title + measures_header + "๑. การใช้อำนาจ\tก\tข\n๒. การปฏิบัติหน้าที่\tค\tง\n");
  EXPECT_EQ(count_of(report, "number-mismatch"), 0);
}

TEST(NumberMismatch, IsFoundInHeadingsThatRunToTen) {
  std::string headings;
  for (const IndicatorRule& rule : Rules::built_in().indicators())
    headings += "## " + std::to_string(rule.number) + ". " + (rule.number == 7 ? "การใช้อำนาจ" : rule.name) +
                "\n\nข้อความ\n\n";
  EXPECT_EQ(count_of(report_of(title + headings), "number-mismatch"), 1);
}

TEST(DuplicateIndicator, IsFoundWhereOneNumberStandsForTwo) {
  const Report report = report_of(title + measures_header +
                                  "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน\tก\tข\n"
                                  "ตัวชี้วัดที่ ๘ คุณภาพการดำเนินงาน\tค\tง\n");
  EXPECT_EQ(count_of(report, "duplicate-indicator"), 1);
}

TEST(DuplicateIndicator, IsSilentForTwoMeasuresOfOneIndicator) {
  const Report report = report_of(title + measures_header +
                                  "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน\tก\tข\n"
                                  "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน\tค\tง\n");
  EXPECT_EQ(count_of(report, "duplicate-indicator"), 0);
}

TEST(InstrumentMismatch, IsFoundWhereTheHeadingNamesAnother) {
  const std::string rows = measures_header + "๑. คุณภาพการดำเนินงาน\tก\tข\n๒. ประสิทธิภาพการสื่อสาร\tค\tง\n";
  EXPECT_EQ(
      count_of(report_of(title + "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)\n\n" + rows), "instrument-mismatch"),
      1);
  EXPECT_EQ(
      count_of(report_of(title + "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (EIT)\n\n" + rows), "instrument-mismatch"),
      0);
}

TEST(ForeignAgency, IsFoundInACellThatNamesAnother) {
  const std::string header = "มาตรการ\tผลการดำเนินการ\tผลลัพธ์\n";
  const Report report = report_of(title + header + "จัดทำคู่มือ\tเผยแพร่ทางเว็บไซต์ อบต. บ้านไผ่\tดี\n");
  ASSERT_EQ(count_of(report, "foreign-agency"), 1);
  EXPECT_EQ(Json::parse(report.checks[0].detail)["agency"], "บ้านไผ่");
}

TEST(ForeignAgency, IsSilentForTheOwnNameAndForNeighbours) {
  const std::string header = "มาตรการ\tผลการดำเนินการ\tผลลัพธ์\n";
  for (const char* cell : {"เผยแพร่ทางเว็บไซต์ อบต.ดอนมะลิ", "ประชาชนขององค์การบริหาร ส่วนตำบลดอน มะลิได้รับบริการ",
                           "จัดกิจกรรมร่วมกับเทศบาลตำบลบ้านไผ่", "สำนักปลัดองค์การบริหารส่วนตำบล และหน่วยงานที่เกี่ยวข้อง",
                           "เว็บไซต์ของ อบต. และเฟซบุ๊ก"})
    EXPECT_EQ(count_of(report_of(title + header + "จัดทำคู่มือ\t" + cell + "\tดี\n"), "foreign-agency"), 0)
        << cell;
}

TEST(ForeignAgency, IsNoWordThatHappensToStandBehindAType) {
  const std::string header = "มาตรการ\tผลการดำเนินการ\tผลลัพธ์\n";
  EXPECT_EQ(
      count_of(report_of(title + header + "จัดทำคู่มือ\tแจ้งพนักงานองค์การบริหารส่วนตำบลทราบ\tดี\n"), "foreign-agency"),
      0);
}

TEST(EmptyResult, IsNotFoundInLinesAboveTheHeader) {
  const Report report =
      report_of(title +
                "<table><tr><td>หน่วยงานที่รายงาน</td><td colspan=2>องค์การบริหารส่วนตำบลดอนมะลิ</td></tr>"
                "<tr><th>มาตรการ</th><th>ระยะเวลา</th><th>ผลการดำเนินการ</th></tr>"
                "<tr><td>จัดทำคู่มือ</td><td>ไตรมาส ๒</td><td>เสร็จแล้ว</td></tr></table>\n");
  EXPECT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(count_of(report, "empty-result"), 0);
}

TEST(EmptyResult, IsNotFoundInAPieceOfARow) {
  const Report report =
      report_of(title + "มาตรการ\tระยะเวลา\tผลการดำเนินการ\nจัดทำคู่มือ\tไตรมาส ๑\tเสร็จแล้ว\nจัดอบรม\t\t\n");
  EXPECT_EQ(count_of(report, "empty-result"), 0);
}

TEST(EmptyResult, IsFoundInAColumnOfResultsOnly) {
  const Report report =
      report_of(title + "มาตรการ\tระยะเวลา\tผลการดำเนินการ\nจัดทำคู่มือ\t\tเสร็จแล้ว\nจัดอบรม\tไตรมาส ๒\t\n");
  EXPECT_EQ(count_of(report, "empty-result"), 1);
}

TEST(ScoreChecks, CountANumberThatWasReadBadlyOnceAndWellElsewhere) {
  OverallResult total;
  total.score = 77;
  total.year = 2564;
  std::vector<Score> scores = ten_scores(88.5);
  scores.push_back(scores[3]);
  scores[3].confidence = 0.5;
  EXPECT_TRUE(score_sum(scores, total));
  scores.back().score = 80;
  EXPECT_FALSE(score_sum(scores, total)) << "the other place says something else";
}

// The sum rule accused an agency with last year's scores, whose year was not read.
TEST(ScoreChecks, ScoresWithoutAYearAreNotThoseOfOneThatOthersName) {
  OverallResult total;
  total.score = 88.5;
  total.year = 2564;
  std::vector<Score> scores = ten_scores(60);
  for (Score score : ten_scores(88.5)) {
    score.year = 2564;
    scores.push_back(score);
  }
  EXPECT_FALSE(score_sum(scores, total));
}

TEST(Checks, NamesOfAgenciesBeginAsPlacesDo) {
  const std::string table = "มาตรการ\tผลการดำเนินการ\nจัดอบรม\tบุคลากรของเทศบาลเมือง";
  EXPECT_EQ(count_of(report_of(title + table + "สันหินงามถือปฏิบัติ\n"), "foreign-agency"), 1);
  EXPECT_EQ(count_of(report_of(title + table + "ลำดับถัดไปถือปฏิบัติ\n"), "foreign-agency"), 0);
}

// An auditor had to search the document for the two values.
TEST(Checks, SayWhereTheirValuesStandAndInWhichCells) {
  const std::string text = title + overall("๘๘.๕๐", "AA") + ten_rows("๘๘.๕๐") + "\n## รายละเอียด\n\n" +
                           "ตัวชี้วัด\tคะแนน\tมาตรการ\n" + "การใช้อำนาจ\t๗๗.๐๐\tจัดอบรม\n";
  const Report report = report_of(text);
  const auto conflict = std::ranges::find(report.checks, "score-conflict", &Check::code);
  ASSERT_NE(conflict, report.checks.end());
  const Json places = Json::parse(conflict->detail)["places"];
  ASSERT_EQ(places.size(), 2U);
  for (const Json& place : places) {
    EXPECT_EQ(place["page"], 1);
    const auto is_it = [&](const Score& score) { return score.place.cell_id == place["cell_id"]; };
    EXPECT_TRUE(std::ranges::any_of(report.scores, is_it)) << place;
  }
  EXPECT_NE(places[0]["cell_id"], places[1]["cell_id"]);
  EXPECT_EQ(places[1]["row_no"], 1);
  EXPECT_EQ(places[1]["column_no"], 1);
}

TEST(Checks, OfEveryKindHavePlaces) {
  const std::string text = title + overall("๗๗.๐๐", "A") + ten_rows("๘๘.๕๐") +
                           "\nมาตรการ\tผลการดำเนินการ\nจัดอบรมเทศบาลตำบลหนองบัว\t\n";
  const Report report = report_of(text);
  EXPECT_GE(report.checks.size(), 2U);
  for (const Check& check : report.checks) {
    const Json places = Json::parse(check.detail)["places"];
    ASSERT_FALSE(places.empty()) << check.code;
    for (const Json& place : places) EXPECT_EQ(place["page"], 1) << check.code;
  }
  const auto sum = std::ranges::find(report.checks, "score-sum", &Check::code);
  ASSERT_NE(sum, report.checks.end());
  EXPECT_EQ(Json::parse(sum->detail)["places"].size(), 11U) << "the overall score and the ten";
}

}  // namespace
}  // namespace thaimemo
