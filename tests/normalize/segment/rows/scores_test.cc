#include "normalize/segment/rows/scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/normalize/segment/small_report.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<ReadScore> scores_of(std::string_view text) {
  return scores_in(SmallReport(text).reading(), 2567);
}

// "3 80 table 2567"; "?" for a score that cannot be read.
std::vector<std::string> shown(std::string_view text) {
  std::vector<std::string> lines;
  for (const ReadScore& read : scores_of(text)) {
    const Score& score = read.score;
    const std::string value = score.score ? std::to_string(std::lround(*score.score * 100)) : "?";
    lines.push_back(std::to_string(score.indicator_no) + " " + value + " " + score.source + " " +
                    std::to_string(score.year.value_or(0)));
  }
  return lines;
}

std::vector<std::string> doubts_of(const ReadScore& read) {
  std::vector<std::string> codes;
  for (const Problem& doubt : read.doubts) codes.push_back(doubt.code);
  return codes;
}

TEST(Scores, OfATableStandInTheirRows) {
  EXPECT_THAT(shown("ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t๘๐.๐๐\nการใช้งบประมาณ\t๗๕.๕๐\n"),
              ElementsAre("3 8000 table 2567", "2 7550 table 2567"));
}

TEST(Scores, StandBeforeTheStrokeOfTheirHeader) {
  EXPECT_THAT(shown("ตัวชี้วัด\tคะแนนที่ได้รับ/คะแนนเต็ม\nการใช้อำนาจ\t๘๐.๑๐/๑๐๐\nการใช้งบประมาณ\t๗๐.๑๐/๑๐๐\n"),
              ElementsAre("3 8010 table 2567", "2 7010 table 2567"));
}

TEST(Scores, OfAColumnWithAYearAreOfThatYear) {
  EXPECT_THAT(shown("ตัวชี้วัด\tคะแนน ปี ๒๕๖๕\tคะแนน ปี ๒๕๖๖\nการใช้อำนาจ\t๘๐.๐๐\t๘๑.๐๐\n"),
              ElementsAre("3 8000 table 2565", "3 8100 table 2566"));
}

TEST(Scores, StandUnderAHeaderNobodyKnowsBesideNamesOfIndicators) {
  EXPECT_THAT(shown("เลขที่\tองค์ประกอบที่วัด\tค่าร้อยละที่ทำได้\n๑\tการใช้อำนาจ\t๘๐.๐๐\n๒\tการใช้งบประมาณ\t๗๕.๕๐\n"),
              ElementsAre("3 8000 table 2567", "2 7550 table 2567"));
}

TEST(Scores, UnderAHeaderThatSaysNothingOfScoresAreFlagged) {
  const auto scores = scores_of("เลขที่\tตัวชี้วัด\tยอดสุทธิ\n๑\tการใช้อำนาจ\t๘๐.๐๐\n๒\tการใช้งบประมาณ\t๗๕.๕๐\n");
  ASSERT_EQ(scores.size(), 2);
  EXPECT_THAT(doubts_of(scores[0]), ElementsAre("score-column-guessed"));
}

TEST(Scores, OfYearsThatHeadTheirColumnsAloneAreOfThoseYears) {
  EXPECT_THAT(
      shown("เลขที่\tองค์ประกอบที่วัด\tคะแนนปี ๒๕๖๕\tปีงบประมาณ พ.ศ. ๒๕๖๖\tส่วนต่าง\n"
            "๑\tการใช้อำนาจ\t๗๑.๒๐\t๘๐.๐๐ ▲ ๘.๘๐\t+๘.๘๐\n๒\tการใช้งบประมาณ\t๗๐.๐๐\t๗๕.๕๐ ▲ ๕.๕๐\t+๕.๕๐\n"),
      ElementsAre("3 7120 table 2565", "3 8000 table 2566", "2 7000 table 2565", "2 7550 table 2566"));
}

TEST(Scores, OfIndicatorsAcrossAreOfTheYearsDown) {
  EXPECT_THAT(shown("ปีที่ประเมิน\tการปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\n"
                    "ปีงบประมาณ พ.ศ. ๒๕๖๕\t๗๐.๐๐\t๗๑.๐๐\t๗๒.๐๐\nคะแนนปี ๒๕๖๖\t๘๐.๐๐\t-\t๘๒.๐๐ (+๑๐.๐๐)\n"
                    "ผลต่าง\t๑๐.๐๐\t๑๑.๐๐\t๑๐.๐๐\n"),
              ElementsAre("1 7000 table 2565", "2 7100 table 2565", "3 7200 table 2565", "1 8000 table 2566",
                          "3 8200 table 2566"));
}

TEST(Scores, OfATableCutInTwoHalvesBelongToTheNamesAboveThem) {
  EXPECT_THAT(shown("ปี\tการปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\n๒๕๖๖\t๗๐.๐๐\t๗๑.๐๐\t๗๒.๐๐\n"
                    "ปี\tคุณภาพการดำเนินงาน\tประสิทธิภาพการสื่อสาร\tการปรับปรุงการทำงาน\n๒๕๖๖\t๘๐.๐๐\t๘๑.๐๐\t๘๒.๐๐\n"),
              ElementsAre("1 7000 table 2566", "2 7100 table 2566", "3 7200 table 2566", "6 8000 table 2566",
                          "7 8100 table 2566", "8 8200 table 2566"));
}

TEST(Scores, OfTablesSideBySideBelongToTheNamesOfTheirOwnHalf) {
  EXPECT_THAT(shown("ที่\tชื่อที่วัด\tคะแนน\tที่\tชื่อที่วัด\tคะแนน\n"
                    "๑\tการปฏิบัติหน้าที่\t๗๐.๐๐\t๖\tคุณภาพการดำเนินงาน\t๘๐.๐๐๑\n"
                    "๒\tการใช้งบประมาณ\t๗๑.๐๐\t๗\tประสิทธิภาพการสื่อสาร\t๘๑.๐๐\n"
                    "๓\tการใช้อำนาจ\t๗๒.๐๐\t\t\t\n"),
              ElementsAre("1 7000 table 2567", "2 7100 table 2567", "3 7200 table 2567", "6 8000 table 2567",
                          "7 8100 table 2567"));
}

TEST(Scores, OfTheRightHalfAreNeverGivenToTheNamesOfTheLeftThoughItsOwnAreHardToRead) {
  const auto scores = scores_of(
      "ที่\tชื่อที่วัด\tค่าร้อยละ\tที่\tชื่อที่วัด\tค่าร้อยละ\n"
      "๑\tการปฏิบัติหน้าที่\tส๗๐.๐๐๑๕.๓๔ ▲\t๖\tคุณภาพการดำเนินงาน\t๘๐.๐๐\n"
      "๒\tการใช้งบประมาณ\tก ๗๑.๐๐ข๕\t๗\tประสิทธิภาพการสื่อสาร\t๘๑.๐๐\n");
  for (const ReadScore& read : scores)
    if (read.score.indicator_no < 6) {
      EXPECT_FALSE(read.doubts.empty());
      EXPECT_NE(read.score.score, 80);
      EXPECT_NE(read.score.score, 81);
    }
}

TEST(Scores, OfAnInstrumentsMeanBelongToNoIndicator) {
  EXPECT_THAT(shown("<table><tr><th>เลขที่</th><th>ตัวชี้วัด</th><th>คะแนน</th></tr>"
                    "<tr><td>๑</td><td>การใช้อำนาจ</td><td>๘๐.๐๐</td></tr>"
                    "<tr><td>๒</td><td>การใช้งบประมาณ</td><td>๗๐.๐๐</td></tr>"
                    "<tr><td colspan=2>คะแนนเฉลี่ยส่วน IIT</td><td>๗๕.๐๐</td></tr></table>\n"),
              ElementsAre("3 8000 table 2567", "2 7000 table 2567"));
}

TEST(Scores, OfAnInstrumentsMeanBelongToNoIndicatorWhereNothingIsMerged) {
  EXPECT_THAT(
      shown("ลำดับ\tตัวชี้วัด\tคะแนน\n๑\tการใช้อำนาจ\t๘๐.๐๐\n๒\tการใช้งบประมาณ\t๗๐.๐๐\nรวมเฉลี่ย IIT\t\t๗๕.๐๐\n"),
      ElementsAre("3 8000 table 2567", "2 7000 table 2567"));
}

TEST(Scores, OfTwoYearsAreToldFromTargets) {
  EXPECT_THAT(
      shown("ตัวชี้วัด\tเป้าหมาย ปี 2567\tผลปี 2566\tผลปี 2567\nการใช้อำนาจ\t85.00\t80.10\t84.20\n"
            "การใช้งบประมาณ\t85.00\t81.10\t86.20\n"),
      ElementsAre("3 8010 table 2566", "3 8420 table 2567", "2 8110 table 2566", "2 8620 table 2567"));
}

TEST(Scores, OfRowsThatNameTheirYearAreOfThatYear) {
  EXPECT_THAT(shown("ปีงบประมาณ\tตัวชี้วัด\tคะแนน\n๒๕๖๕\tการใช้อำนาจ\t๘๐.๑๐\n๒๕๖๖\tการใช้อำนาจ\t๘๑.๑๐\n"),
              ElementsAre("3 8010 table 2565", "3 8110 table 2566"));
}

// "งบประมาณ" heads amounts as well: a year's scores were taken for a budget and lost without a word.
TEST(Scores, ABudgetYearOverScoresIsAYear) {
  EXPECT_THAT(
      shown("ตัวชี้วัด\tFY ๒๕๖๕\tงบประมาณปี ๒๕๖๖\nการใช้อำนาจ\t๘๐.๐๐\t๘๑.๐๐\nการใช้งบประมาณ\t๗๑.๒๐\t๗๕.๕๐\n"),
      ElementsAre("3 8000 table 2565", "3 8100 table 2566", "2 7120 table 2565", "2 7550 table 2566"));
  EXPECT_THAT(shown("ปี\tการปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\nงบประมาณปี ๒๕๖๖\t๗๐.๐๐\t๗๑.๐๐\t๗๒.๐๐\n"),
              ElementsAre("1 7000 table 2566", "2 7100 table 2566", "3 7200 table 2566"));
  EXPECT_THAT(shown("ตัวชี้วัด\tคะแนน\tงบประมาณปี ๒๕๖๖\nการใช้อำนาจ\t๘๐.๐๐\t๘๑,๐๐๐\nการใช้งบประมาณ\t๗๑.๒๐\t๗,๕๐๐\n"),
              ElementsAre("3 8000 table 2567", "2 7120 table 2567"));
}

TEST(Scores, BelowABandWithAYearAreOfThatYear) {
  EXPECT_THAT(
      shown("<table><tr><th>ตัวชี้วัด</th><th>คะแนน</th></tr><tr><td colspan=2>ปีงบประมาณ พ.ศ. ๒๕๖๕</td></tr>"
            "<tr><td>การใช้อำนาจ</td><td>๘๐.๐๐</td></tr></table>\n"),
      ElementsAre("3 8000 table 2565"));
}

TEST(Scores, StandInHeadingsBesideAnIndicator) {
  EXPECT_THAT(shown("## ตัวชี้วัดที่ ๓ การใช้อำนาจ (๘๑.๒๕ คะแนน)\n\nข้อความ\n"), ElementsAre("3 8125 heading 2567"));
}

TEST(Scores, StandBehindANameInATableWithoutAColumnOfScores) {
  EXPECT_THAT(shown("ตัวชี้วัด\tมาตรการ\tระยะเวลา\nการใช้อำนาจ (98.06 คะแนน)\tจัดอบรม\tไตรมาส ๑\n"),
              ElementsAre("3 9806 table 2567"));
}

TEST(Scores, StandInSentencesBehindAName) {
  EXPECT_THAT(shown("จากการประเมินในปีที่ผ่านมาพบว่า การใช้อำนาจ ได้คะแนน ๙๘.๐๖ คะแนน ซึ่งสูงขึ้น\n"),
              ElementsAre("3 9806 analysis 2567"));
  EXPECT_THAT(shown("จากการประเมินในปีที่ผ่านมาพบว่าแผนปฏิบัติการป้องกันการทุจริต ได้คะแนน ๙๘.๐๖ คะแนน ซึ่งสูงขึ้น\n"),
              IsEmpty())
      << "a name inside words is none";
}

TEST(Scores, OfSeveralRowsUnderOneIndicatorsHeadingAreOfItsParts) {
  const std::string heading = "## ตัวชี้วัดที่ ๓ การใช้อำนาจ\n\n", columns = "ประเด็น\tคะแนน\tมาตรการ\n";
  EXPECT_THAT(shown(heading + columns + "การมอบหมายงาน\t๘๐.๐๐\tก\n"), ElementsAre("3 8000 table 2567"));
  EXPECT_THAT(shown(heading + columns + "การมอบหมายงาน\t๘๐.๐๐\tก\nการประเมินงาน\t๗๐.๐๐\tข\n"), IsEmpty());
}

TEST(Scores, ANumberThatIsNoScoreIsADoubtAndNoValue) {
  const auto scores =
      scores_of("ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t๘๐-๙๐\nการใช้งบประมาณ\t๑๘๐.๐๐\nการปฏิบัติหน้าที่\t๘๓,๖๘\n");
  ASSERT_EQ(scores.size(), 3U);
  EXPECT_EQ(scores[0].score.score, std::nullopt);
  EXPECT_EQ(scores[0].score.score_text, "๘๐-๙๐");
  EXPECT_THAT(doubts_of(scores[0]), ElementsAre("score-unreadable"));
  EXPECT_THAT(doubts_of(scores[1]), ElementsAre("score-unreadable"));
  EXPECT_EQ(scores[2].score.score, 83.68);
  EXPECT_THAT(doubts_of(scores[2]), ElementsAre("score-guessed"));
}

TEST(Scores, AnEmptyCellIsNoScore) {
  EXPECT_THAT(shown("ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t-\nการใช้งบประมาณ\t\n"), IsEmpty());
}

TEST(Scores, OfAnIssueWithUnknownWordsStandAmongTheOthers) {
  const std::string columns = "ตัวชี้วัด\tคะแนน\tประเด็นที่ต้องพัฒนา\n";
  EXPECT_THAT(shown(columns + "การใช้อำนาจ\t๘๐.๐๐\tสรุปที่ตัวเลข ๘๐.๐๐ ของปี\nการใช้งบประมาณ\t๗๕.๕๐\tทั่วไป\n"),
              ElementsAre("3 8000 table 2567", "3 8000 analysis 2567", "2 7550 table 2567"));
}

TEST(Scores, OfAnIssueMayBeWholeNumbersOfPoints) {
  const std::string columns = "ตัวชี้วัด\tคะแนน\tประเด็นที่ต้องพัฒนา\n";
  EXPECT_THAT(
      shown(columns + "การใช้อำนาจ\t๘๓\tผลประเมินได้ ๘๓ คะแนน เพราะทำไม่ครบ ๘๓ ข้อ\nการใช้งบประมาณ\t๗๕\tมี ๗๕ ข้อ\n"),
      ElementsAre("3 8300 table 2567", "3 8300 analysis 2567", "2 7500 table 2567"));
}

Cell cell_reading(const std::string& raw, const std::string& alternative) {
  Cell cell;
  cell.raw = cell.text = raw;
  Word word;
  word.raw = raw;
  word.alternatives = {{alternative, 0.2}};
  cell.words = {word};
  return cell;
}

TEST(WithNumber, TakesAnotherReadingOfANumberThatIsNoScore) {
  const Cell cell = cell_reading("804.00", "84.00");
  const ReadScore read = with_number({}, {cell.text, true, {&cell, {}}}, {});
  EXPECT_EQ(read.score.score, 84.0);
  EXPECT_EQ(read.score.score_text, "804.00") << "what was read stays";
  EXPECT_THAT(doubts_of(read), ElementsAre("score-guessed"));
}

TEST(WithNumber, KeepsTheOtherReadingsOfAScore) {
  const Cell cell = cell_reading("80.00", "60.00");
  const ReadScore read = with_number({}, {cell.text, true, {&cell, {}}}, {});
  EXPECT_EQ(read.score.score, 80.0);
  EXPECT_THAT(read.other_readings, ElementsAre(60.0));
  EXPECT_THAT(doubts_of(read), IsEmpty());
}

TEST(WithNumber, TellsADistantNameAndAnUnsureReading) {
  Score score;
  score.confidence = 0.8;
  EXPECT_THAT(doubts_of(with_number(score, {"80.00", false}, {})),
              ElementsAre("indicator-distant", "score-uncertain"));
}

// "79.79/100" in a column too narrow for it gave ten scores of 100.
TEST(Scores, AcrossLeaveOutFullMarksThatWereCutIntoARowBelow) {
  std::string names = "ประจำปี", first = "คะแนนปี ๒๕๖๗", second = "";
  for (const IndicatorRule& rule : Rules::built_in().indicators()) {
    names += "\t" + rule.name;
    first += "\t79.79/";
    second += "\t100";
  }
  const Report report = report_of(names + "\n" + first + "\n" + second + "\n");
  ASSERT_EQ(report.scores.size(), 10U);
  for (const Score& score : report.scores) EXPECT_EQ(score.score, 79.79);
}

}  // namespace
}  // namespace thaimemo
