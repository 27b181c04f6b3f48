#include "normalize/segment/rows/findings.h"

#include <gtest/gtest.h>

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

// A row cut at the page break: what is left of three cells begins like headers do.

}  // namespace
}  // namespace thaimemo
