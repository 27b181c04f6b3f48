#include "normalize/segment/structure/logical_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/normalize/segment/small_report.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;

const std::string header = "มาตรการ\tระยะเวลา\tผู้รับผิดชอบ\n";
const std::string page_number = "\n- ๒ -\n\n";

// The texts of each row, its cells parted by "|".
std::vector<std::string> rows_of(const LogicalTable& table) {
  std::vector<std::string> rows;
  for (const LogicalRow& row : table.rows) {
    std::string text;
    for (const LogicalCell& cell : row.cells) text += (&cell == row.cells.data() ? "" : "|") + cell.text();
    rows.push_back(text);
  }
  return rows;
}

TEST(LogicalTables, DropTheHeaderThatAPageRepeats) {
  const SmallReport report(header + "จัดอบรม\tไตรมาส ๑\tกองช่าง\n" + page_number + header +
                           "ทำคู่มือ\tไตรมาส ๒\tกองคลัง\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_THAT(rows_of(report.tables()[0]), ElementsAre("จัดอบรม|ไตรมาส ๑|กองช่าง", "ทำคู่มือ|ไตรมาส ๒|กองคลัง"));
  EXPECT_TRUE(report.tables()[0].has_header);
  ASSERT_EQ(report.parts().size(), 2U);
  EXPECT_EQ(report.parts()[1].table, 0U);
}

TEST(LogicalTables, APartWithoutHeaderGoesOnWithAsManyColumns) {
  const SmallReport report(header + "จัดอบรม\tไตรมาส ๑\tกองช่าง\n" + page_number + "ทำคู่มือ\tไตรมาส ๒\tกองคลัง\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_EQ(report.tables()[0].rows.size(), 2U);
  EXPECT_FALSE(report.parts()[1].header.found());
  EXPECT_EQ(report.parts()[1].header.columns, report.tables()[0].columns);
}

TEST(LogicalTables, APartWithOtherColumnsIsATableOfItsOwn) {
  const SmallReport report(header + "จัดอบรม\tไตรมาส ๑\tกองช่าง\n" + page_number +
                           "รายการ\tจำนวนเงิน\nป้าย\t๕๐๐ บาท\n");
  EXPECT_EQ(report.tables().size(), 2U);
}

TEST(LogicalTables, ASectionBeginsANewTable) {
  const std::string table = header + "จัดอบรม\tไตรมาส ๑\tกองช่าง\n";
  const SmallReport report("## ๑. การใช้อำนาจ\n\n" + table + "\n## ๒. การใช้งบประมาณ\n\n" + table);
  ASSERT_EQ(report.tables().size(), 2U);
  EXPECT_NE(report.tables()[0].section, report.tables()[1].section);
}

TEST(LogicalTables, ColumnsInAnotherOrderAreTheSameByTheirField) {
  const SmallReport report(header + "จัดอบรม\tไตรมาส ๑\tกองช่าง\n" + page_number +
                           "ผู้รับผิดชอบ\tมาตรการ\tระยะเวลา\nกองคลัง\tทำคู่มือ\tไตรมาส ๒\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_THAT(rows_of(report.tables()[0]), ElementsAre("จัดอบรม|ไตรมาส ๑|กองช่าง", "ทำคู่มือ|ไตรมาส ๒|กองคลัง"));
}

TEST(LogicalTables, ARowThatAPageCutIsOneRow) {
  const SmallReport report(header + "จัดอบรมเรื่อง\tไตรมาส ๑\tกองช่าง\n" + page_number + header +
                           "\tถึงไตรมาส ๒\t\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_THAT(rows_of(report.tables()[0]), ElementsAre("จัดอบรมเรื่อง|ไตรมาส ๑\nถึงไตรมาส ๒|กองช่าง"));
  EXPECT_EQ(report.tables()[0].rows[0].cells[1].parts.size(), 2U);
}

// Two rows became one, since a page stands between them and the first had no result.
TEST(LogicalTables, AListThatBeginsAgainBehindAPageIsANewRow) {
  const std::string columns = "มาตรการ\tขั้นตอน\tผลการดำเนินการ\n";
  const SmallReport report(columns + "จัดอบรม\t๑) ประชุม ๒) ออกคำสั่ง\tอบรมแล้ว\n" + page_number + columns +
                           "ทำคู่มือ\t1) ร่างคู่มือ ๒) เผยแพร่\t\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_EQ(report.tables()[0].rows.size(), 2U);
}

TEST(LogicalTables, AnIndicatorsNumberBeforeACutGoesOnWithItsName) {
  const std::string columns = "ตัวชี้วัด\tประเด็น\tมาตรการ\tผู้รับผิดชอบ\n";
  const SmallReport report(columns + "ตัวชี้วัดที่ ๗\tหาข้อมูลไม่พบ\t๑) จัดทำ\tหัวหน้า\n" + page_number + columns +
                           "ประสิทธิภาพการสื่อสาร\t\tคู่มือ\t\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_EQ(report.tables()[0].rows.size(), 1U);
}

TEST(LogicalTables, APeriodThatIsNotFinishedGoesOnBehindAPage) {
  const std::string columns = "มาตรการ\tขั้นตอน\tระยะเวลา\n";
  const SmallReport report(columns + "จัดอบรม\tประชุมแล้ว\t๑ ต.ค. ๖๓ ถึง\n" + page_number + columns +
                           "เรื่องวินัย\t\t๓๐ ก.ย. ๖๔\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_EQ(report.tables()[0].rows.size(), 1U);
}

// Units are told by their first words; those that no rule knows by the column's other cells.
TEST(LogicalTables, AUnitThatBeginsAsAnotherIsOfANewRow) {
  const std::string columns = "ตัวชี้วัด\tประเด็น\tมาตรการ\tผู้รับผิดชอบ\n";
  const SmallReport report(columns + "การใช้อำนาจ\tหาข้อมูลไม่พบ\tจัดอบรม\tหัวหน้ากองคลัง\n" + page_number + columns +
                           "\tเข้าใจไม่ตรงกัน\tทำคู่มือ\tหัวหน้ากองพัสดุ\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_EQ(report.tables()[0].rows.size(), 2U);
}

TEST(LogicalTables, APeriodThatRecursIsWholeAsDatesAre) {
  const std::string columns = "มาตรการ\tขั้นตอน\tระยะเวลา\n";
  for (const char* period :
       {"สัปดาห์แรกของทุกเดือน", "ปีละ ๒ ครั้ง", "แล้วเสร็จภายในไตรมาสที่ ๒", "๑๒ เดือน (ต.ค. ๖๖ - ก.ย. ๖๗)"}) {
    const SmallReport report(columns + "จัดอบรม\tประชุม\tไตรมาส ๑\n" + page_number + columns + "ทำคู่มือ\t\t" +
                             period + "\n");
    ASSERT_EQ(report.tables().size(), 1U);
    EXPECT_EQ(report.tables()[0].rows.size(), 2U) << period;
  }
}

TEST(LogicalTables, AFooterCountsForTheRowsSinceTheLastOne) {
  const std::string columns = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n";
  const SmallReport report(columns +
                           "จัดอบรม\tก\tกองช่าง\nทำคู่มือ\tข\tกองคลัง\nระยะเวลาดำเนินการ : ไตรมาส ๑\t\t\n"
                           "ติดป้าย\tค\tกองช่าง\nระยะเวลาดำเนินการ : ไตรมาส ๒\t\t\nการกำกับติดตาม : ทุกเดือน\t\t\n");
  ASSERT_EQ(report.tables().size(), 1U);
  const auto& footers = report.tables()[0].footers;
  ASSERT_EQ(footers.size(), 3U);
  EXPECT_EQ(footers[0].field, Field::period);
  EXPECT_EQ(footers[0].text, "ไตรมาส ๑");
  EXPECT_EQ(std::pair(footers[0].first_row, footers[0].last_row), std::pair(size_t{0}, size_t{2}));
  EXPECT_EQ(std::pair(footers[1].first_row, footers[1].last_row), std::pair(size_t{2}, size_t{3}));
  EXPECT_EQ(footers[2].field, Field::follow_up);
  EXPECT_EQ(std::pair(footers[2].first_row, footers[2].last_row), std::pair(size_t{2}, size_t{3}));
  EXPECT_EQ(report.tables()[0].rows.size(), 3U) << "a footer is no row";
}

TEST(LogicalTables, AFooterMayBeALineBelowTheTable) {
  const SmallReport report("มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\nจัดอบรม\tก\tกองช่าง\n\nระยะเวลาดำเนินการ : ไตรมาส ๑\n");
  ASSERT_EQ(report.tables().size(), 1U);
  ASSERT_EQ(report.tables()[0].footers.size(), 1U);
  EXPECT_EQ(report.tables()[0].footers[0].cell.cell, nullptr);
}

TEST(LogicalTables, RowsStandUnderTheBandsAboveThem) {
  const SmallReport report(
      "<table><tr><th>มาตรการ</th><th>ระยะเวลา</th><th>ผู้รับผิดชอบ</th></tr>"
      "<tr><td colspan=3>แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)</td></tr>"
      "<tr><td colspan=3>๑. การใช้อำนาจ</td></tr>"
      "<tr><td>จัดอบรม</td><td>ไตรมาส ๑</td><td>กองช่าง</td></tr></table>\n");
  ASSERT_EQ(report.tables().size(), 1U);
  ASSERT_EQ(report.tables()[0].rows.size(), 1U);
  const LogicalRow& row = report.tables()[0].rows[0];
  EXPECT_EQ(row.band_instrument, Instrument::iit) << "an indicator's band stands below its instrument's";
  ASSERT_TRUE(row.band_indicator);
  EXPECT_EQ(row.band_indicator->number, 3);
  EXPECT_EQ(row.band_title, "๑. การใช้อำนาจ");
}

TEST(LogicalTables, AMergedCellCountsForEachRowItCovers) {
  const SmallReport report(
      "<table><tr><th>ตัวชี้วัด</th><th>มาตรการ</th><th>ระยะเวลา</th></tr>"
      "<tr><td rowspan=2>การใช้อำนาจ</td><td>จัดอบรม</td><td>ไตรมาส ๑</td></tr>"
      "<tr><td>ทำคู่มือ</td><td>ไตรมาส ๒</td></tr></table>\n");
  ASSERT_EQ(report.tables().size(), 1U);
  EXPECT_THAT(rows_of(report.tables()[0]),
              ElementsAre("การใช้อำนาจ|จัดอบรม|ไตรมาส ๑", "การใช้อำนาจ|ทำคู่มือ|ไตรมาส ๒"));
  EXPECT_FALSE(report.tables()[0].rows[0].cells[0].shared);
  EXPECT_TRUE(report.tables()[0].rows[1].cells[0].shared);
}

TEST(LogicalTables, OfADocumentWithoutTablesAreNone) {
  const SmallReport report("รายงานผล\n\nไม่มีตาราง\n");
  EXPECT_TRUE(report.tables().empty());
  EXPECT_TRUE(report.parts().empty());
}

}  // namespace
}  // namespace thaimemo
