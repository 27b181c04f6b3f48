#include "normalize/segment/structure/sections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/small_report.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;

std::vector<std::string> headings_of(const SmallReport& report) {
  std::vector<std::string> headings;
  for (const Section& section : report.sections())
    headings.push_back(section.heading ? section.heading->text : "(none)");
  return headings;
}

std::optional<int> year_of(std::string_view text) {
  const SmallReport report(text);
  return year_of_section(report.sections().back(), Rules::built_in());
}

TEST(Sections, AreNeverNone) {
  EXPECT_THAT(headings_of(SmallReport("")), ElementsAre("(none)"));
  EXPECT_THAT(headings_of(SmallReport("ข้อความหนึ่งบรรทัด\n")), ElementsAre("(none)"));
}

TEST(Sections, BeginAtMarkedHeadings) {
  const SmallReport report("รายงานผล\n\n## ๑. การใช้อำนาจ\n\nข้อความ\n\n## ๒. การใช้งบประมาณ\n\nข้อความ\n");
  EXPECT_THAT(headings_of(report), ElementsAre("(none)", "๑. การใช้อำนาจ", "๒. การใช้งบประมาณ"));
  EXPECT_EQ(report.sections()[1].blocks.size(), 1U);
  ASSERT_TRUE(report.sections()[2].indicator);
  EXPECT_EQ(report.sections()[2].indicator->number, 2);
}

TEST(Sections, OfIndicatorsBelongToTheInstrumentAbove) {
  const SmallReport report(
      "# รายงาน\n\n## แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\n\n### ๑. คุณภาพการดำเนินงาน\n\nข้อความ\n\n"
      "### เรื่องอื่น\n\nข้อความ\n");
  ASSERT_GE(report.sections().size(), 3U);
  const Section& indicator = report.sections()[report.sections().size() - 2];
  const Section& other = report.sections().back();
  EXPECT_EQ(indicator.instrument, Instrument::eit);
  ASSERT_TRUE(indicator.instrument_heading);
  EXPECT_EQ(indicator.instrument_heading->text, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)");
  EXPECT_EQ(other.instrument, std::nullopt) << "only an indicator's section is a part of its instrument's";
}

TEST(Sections, AHeadingThatGoesOnIsTheSame) {
  const SmallReport report("# รายงาน\n\nข้อความ\n\n## มาตรการในปี\n\nหนึ่ง\n\n## มาตรการในปี (ต่อ)\n\nสอง\n");
  EXPECT_EQ(headings_of(report).back(), "มาตรการในปี");
  EXPECT_EQ(report.sections().back().blocks.size(), 2U);
}

TEST(Sections, TitleLinesAreNoHeadings) {
  const SmallReport report(
      "รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\nเทศบาลตำบลหนองใหม่\n\n## ๑. การใช้อำนาจ\n\nข้อความ\n");
  const auto lines = title_lines(report.sections(), Rules::built_in());
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].text, "เทศบาลตำบลหนองใหม่");
  EXPECT_FALSE(report.sections()[0].heading);
}

TEST(Sections, AnInstrumentIsNamedByCodeBeforeWordsAndAlone) {
  const Rules& rules = Rules::built_in();
  EXPECT_EQ(instrument_in("แบบวัด IIT", rules), Instrument::iit);
  EXPECT_EQ(instrument_in("แบบวัดการเปิดเผยข้อมูลสาธารณะ", rules), Instrument::oit);
  EXPECT_EQ(instrument_in("การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (EIT)", rules), Instrument::eit);
  EXPECT_EQ(instrument_in("แบบวัด IIT และ EIT", rules), std::nullopt);
  EXPECT_EQ(instrument_in("มาตรการ", rules), std::nullopt);
}

TEST(YearOfSection, IsThatOfAHeadingOverScoresOrOfALineOfItsOwn) {
  EXPECT_EQ(year_of("# รายงาน\n\nข้อความ\n\n## ผลการประเมิน ปี ๒๕๖๗\n\nข้อความ\n"), 2567);
  EXPECT_EQ(year_of("# รายงาน\n\nข้อความ\n\n## ผลการประเมิน ปี ๒๕๖๗\n\nปี 2568\n"), 2568);
  EXPECT_EQ(year_of("# รายงาน\n\nข้อความ\n\n## ผลการประเมิน ปี ๒๕๖๖ และ ปี ๒๕๖๗\n\nข้อความ\n"), std::nullopt);
  EXPECT_EQ(year_of("# รายงาน\n\nข้อความ\n\n## มาตรการ ปี ๒๕๖๗\n\nข้อความ\n"), std::nullopt);
}

}  // namespace
}  // namespace thaimemo
