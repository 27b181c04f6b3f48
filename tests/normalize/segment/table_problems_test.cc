// What a reader is told of tables that were not understood, or only by guessing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

using testing::IsEmpty;

std::optional<Severity> severity_of(const Report& report, const std::string& code) {
  for (const Problem& problem : report.problems)
    if (problem.code == code) return problem.severity;
  return std::nullopt;
}

TEST(TableProblems, WarnOfAnUnknownTableThatHoldsNumbersLikeScores) {
  EXPECT_EQ(severity_of(report_of("ก\tข\nอะไรสักอย่าง\t๘๐.๐๐\n"), "table-unknown"), Severity::warning);
  EXPECT_EQ(severity_of(report_of("ก\tข\nอะไรสักอย่าง\tอย่างอื่น\n"), "table-unknown"), Severity::info);
}

TEST(TableProblems, SayWhichColumnsWereToldByTheirCellsAlone) {
  const Report report =
      report_of("มาตรการ\tฬฬฬฬฬ\tผลการดำเนินการ\nจัดอบรม\tกองช่าง\tเสร็จ\nทำคู่มือ\tกองคลัง\tเสร็จ\n");
  EXPECT_EQ(field_of(report.measures.at(0), Field::responsible), "กองช่าง");
  EXPECT_EQ(severity_of(report, "column-guessed"), Severity::info);
}

// Results stood under outcomes and outcomes under results, and nothing said so.
TEST(TableProblems, WarnOfOneHeaderOverColumnsOfSeveralMeanings) {
  const std::string shared = "ผลตามตัวชี้วัด รายละเอียดผลที่ทำได้ ผลกระทบเชิงบวก";
  const Report report = report_of("มาตรการ\tผู้รับผิดชอบ\t" + shared + "\t" + shared +
                                  "\nจัดอบรม\tกองช่าง\tอบรมแล้ว ๒ ครั้ง\tประชาชนเชื่อมั่น\n");
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::result), "อบรมแล้ว ๒ ครั้ง");
  EXPECT_EQ(field_of(report.measures[0], Field::outcome), "ประชาชนเชื่อมั่น");
  EXPECT_TRUE(report.measures[0].needs_review);
  EXPECT_EQ(severity_of(report, "column-doubtful"), Severity::warning);
}

// Rows that nothing ruled apart were read as one, and nothing said so.
TEST(TableProblems, WarnOfARowThatHoldsWhatOnlySeveralCan) {
  const std::string columns = "ตัวชี้วัด\tคะแนน\tมาตรการ\tขั้นตอน\tระยะเวลา\n";
  for (const char* row : {"การใช้อำนาจ\t๗๕.๓๑ ๕๔.๕๐\tจัดอบรม\tประชุม\tไตรมาส ๑",
                          "การใช้อำนาจ การใช้งบประมาณ\t๗๕.๓๑\tจัดอบรม\tประชุม\tไตรมาส ๑",
                          "การใช้อำนาจ\t๗๕.๓๑\tจัดอบรม\tประชุม\tไตรมาส ๓/๒๕๖๓ ไตรมาสที่ ๒",
                          "การใช้อำนาจ\t๗๕.๓๑\t๑) จัดอบรม 1) ทำคู่มือ\t๑) ประชุม ๒) ออกคำสั่ง ๑) ร่าง\tไตรมาส ๑"}) {
    const Report report = report_of(columns + row + "\n");
    ASSERT_EQ(report.measures.size(), 1U) << row;
    EXPECT_TRUE(report.measures[0].needs_review) << row;
    EXPECT_EQ(severity_of(report, "row-doubtful"), Severity::warning) << row;
  }
  const Report sound =
      report_of(columns + "การใช้อำนาจ\t๗๕.๓๑\t๑) จัดอบรม ๒) ทำคู่มือ\t๑. ประชุม (1) ร่าง (2) ตรวจ\tไตรมาส ๑\n");
  EXPECT_FALSE(sound.measures.at(0).needs_review);
  EXPECT_EQ(severity_of(sound, "row-doubtful"), std::nullopt);
}

// Texts stood in `other`, beside columns that were known, and nothing said so.
TEST(TableProblems, WarnOfAColumnOfTextsNobodyKnows) {
  const std::string text = "ประชุมชี้แจงผู้บริหารและพนักงานทุกกองให้ทราบทั่วกัน";
  const Report report = report_of("มาตรการ\tฬฬฬฬฬ\tผู้รับผิดชอบ\nจัดอบรม\t" + text + "\tกองช่าง\n");
  EXPECT_EQ(severity_of(report, "column-unknown"), Severity::warning);
  EXPECT_EQ(
      severity_of(report_of("มาตรการ\tหมายเหตุ\tผู้รับผิดชอบ\nจัดอบรม\t" + text + "\tกองช่าง\n"), "column-unknown"),
      std::nullopt);
  EXPECT_EQ(severity_of(report_of("มาตรการ\tฬฬฬฬฬ\tผู้รับผิดชอบ\nจัดอบรม\t-\tกองช่าง\n"), "column-unknown"),
            std::nullopt);
}

// Where only white space parts columns, two headers became one and two columns with them.
TEST(TableProblems, WarnOfAHeaderThatHoldsTheWordsOfTwo) {
  const Report report =
      report_of("มาตรการ\tกองที่รับผิดวิธีดำเนินงานชอบ ผู้รับผิดชอบ\tผลการดำเนินการ\nจัดอบรม\tกองช่าง ประชุม\tเสร็จ\n");
  EXPECT_EQ(severity_of(report, "column-doubtful"), Severity::warning);
  EXPECT_TRUE(report.measures.at(0).needs_review);
  for (const char* sound : {"หน่วยงานรับผิดชอบ", "วิธีดำเนินงานและผู้รับผิดชอบ"})
    EXPECT_EQ(
        severity_of(report_of("มาตรการ\t" + std::string(sound) + "\tผลการดำเนินการ\nจัดอบรม\tกองช่าง\tเสร็จ\n"),
                    "column-doubtful"),
        std::nullopt);
}

TEST(TableProblems, WarnOfATableThatNamesIndicatorsBesideScoresAndGaveNone) {
  const Report unread = report_of("ตัวชี้วัด\tเป้าหมาย\nการใช้อำนาจ\t๘๐.๐๐\nการใช้งบประมาณ\t๗๐.๐๐\n");
  EXPECT_THAT(unread.scores, IsEmpty());
  EXPECT_EQ(severity_of(unread, "table-scores-unread"), Severity::warning);
  const Report read = report_of("ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t๘๐.๐๐\nการใช้งบประมาณ\t๗๐.๐๐\n");
  EXPECT_EQ(severity_of(read, "table-scores-unread"), std::nullopt);
}

}  // namespace
}  // namespace thaimemo
