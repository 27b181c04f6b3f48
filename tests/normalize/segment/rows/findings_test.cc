#include "normalize/segment/rows/findings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

TEST(Findings, AreKnownByWhatIsSaidToBeGoodOrToImprove) {
  const Report report = report_of(
      "## 1. การปฏิบัติหน้าที่ (52.58 คะแนน)\n\nข้อเด่น มีคำสั่งแบ่งงาน\nสิ่งที่ควรพัฒนา ควรจัดอบรม\n\n"
      "## 2. การใช้งบประมาณ (60.00 คะแนน)\n\nสิ่งที่ทำได้ดี\nเปิดเผยแผน\nโอกาสในการพัฒนา\nเผยแพร่ให้ทั่วถึง\n");
  ASSERT_EQ(report.findings.size(), 4U);
  EXPECT_EQ(report.findings[0].kind + " " + report.findings[0].text, "strength มีคำสั่งแบ่งงาน");
  EXPECT_EQ(report.findings[1].kind + " " + report.findings[1].text, "improvement ควรจัดอบรม");
  EXPECT_EQ(report.findings[2].kind + " " + report.findings[2].text, "strength เปิดเผยแผน");
  EXPECT_EQ(report.findings[3].kind + " " + report.findings[3].text, "improvement เผยแพร่ให้ทั่วถึง");
}

TEST(Findings, AreKnownByALabelWithoutItsMarks) {
  const Report report = report_of("# 1. การใช้อำนาจ\n\nจุดเด่น มีคู่มือ\n\nจุดทต้องพัฒนา ควรจัดอบรม\n");
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_EQ(report.findings[1].kind, "improvement");
  EXPECT_EQ(report.findings[1].text, "ควรจัดอบรม");
}

// Three indicators with headings in an office's own words.
Report report_with(const std::string& good, const std::string& bad, const std::string& last = "ควรจัดอบรม") {
  std::string text;
  for (const char* indicator : {"1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"})
    text += std::string("# ") + indicator + "\n\n" + good + "\n\nมีคู่มือ\n\n" + bad + "\n\n" + last + "\n\n";
  return report_of(text);
}

TEST(Findings, StandBelowHeadingsThatTheDocumentRepeats) {
  const Report report = report_with("เรื่องที่ได้คะแนนสูง", "เรื่องที่ได้คะแนนน้อย");
  ASSERT_EQ(report.findings.size(), 6U);
  EXPECT_EQ(report.findings[0].kind + " " + report.findings[0].text, "strength มีคู่มือ");
  EXPECT_EQ(report.findings[1].kind + " " + report.findings[1].text, "improvement ควรจัดอบรม");
  const auto guesses =
      std::count_if(report.problems.begin(), report.problems.end(),
                    [](const Problem& problem) { return problem.code == "heading-guessed"; });
  EXPECT_EQ(guesses, 2);
}

TEST(Findings, AKnownHeadingLeavesTheOtherKindToRepeatedWords) {
  const Report report = report_with("จุดเด่น", "ประเด็นที่น่ากังวล");
  ASSERT_EQ(report.findings.size(), 6U);
  EXPECT_EQ(report.findings[5].kind + " " + report.findings[5].text, "improvement ควรจัดอบรม");
}

// The shorter of two beginnings is the heading, so that nothing said behind it is lost.
TEST(Findings, ALabelledSentenceThatIsRepeatedKeepsItsText) {
  const Report report = report_with("เรื่องที่ได้คะแนนสูง", "เรื่องที่ได้คะแนนน้อย ขาดคู่มือ");
  ASSERT_EQ(report.findings.size(), 9U);
  EXPECT_EQ(report.findings[1].kind + " " + report.findings[1].text, "improvement ขาดคู่มือ");
}

// What is said of every indicator in the same words is a finding, not a heading.
TEST(Findings, ASentenceThatIsRepeatedIsNoHeading) {
  const Report report = report_with("จุดเด่น", "จุดที่ต้องพัฒนา", "ควรเพิ่มช่องทาง");
  ASSERT_EQ(report.findings.size(), 6U);
  EXPECT_EQ(report.findings[5].text, "ควรเพิ่มช่องทาง");
}

// A row cut at the page break: what is left of three cells begins like headers do.

}  // namespace
}  // namespace thaimemo
