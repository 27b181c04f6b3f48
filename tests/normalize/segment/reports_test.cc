// Invented reports in many styles: other wordings, orders and layouts than any document the rules were made
// from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

TEST(Reports, JoinARowThatAPageBreakCut) {
  const Report report = report_of(
      "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"
      "จัดทำคู่มือ\t๑. ประชุม\tสำนักปลัด\n\n"
      "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"
      "\t๒. เผยแพร่\t\n"
      "อบรมบุคลากร\tจัดอบรม\tกองคลัง\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::steps), "๑. ประชุม\n๒. เผยแพร่");
  EXPECT_EQ(report.measures[0].items.size(), 2U);
  EXPECT_EQ(field_of(report.measures[1], Field::responsible), "กองคลัง");
}

TEST(Reports, GiveFootersToTheRowsOfTheirSectionOnly) {
  const std::string table = "ตัวชี้วัด\tมาตรการ\tหน่วยงานรับผิดชอบ\n";
  const Report report =
      report_of("1.1 แบบวัด IIT\n\n" + table + "การใช้อำนาจ\tก\tข\nระยะเวลาดำเนินการ : ตลอดปี\t\t\n\n" +
                "1.2 แบบวัด EIT\n\n" + table + "คุณภาพการดำเนินงาน\tค\tง\n");
  ASSERT_EQ(report.measures.size(), 2U);
  EXPECT_EQ(field_of(report.measures[0], Field::period), "ตลอดปี");
  EXPECT_EQ(field_of(report.measures[1], Field::period), "(none)");
}

TEST(Reports, TellAbsentFieldsFromEmptyOnes) {
  const Report report = report_of("มาตรการ\tระยะเวลา\tผู้รับผิดชอบ\nจัดทำคู่มือ\t\tสำนักปลัด\n");
  ASSERT_EQ(report.measures.size(), 1U);
  EXPECT_EQ(field_of(report.measures[0], Field::period), "");
  EXPECT_EQ(field_of(report.measures[0], Field::result), "(none)");
}

}  // namespace
}  // namespace thaimemo
