// Rows, keys, notes and headers of tables without rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TypedPage table_of_work() {
  TypedPage page;
  page.at(60, "เรื่อง", true).at(160, "งานที่ทำ", true).at(300, "ผู้ทำ", true).next_row();
  page.at(50, "ถนนในหมู่บ้าน").at(150, "ซ่อมถนนหน้าวัด").at(300, "กองช่าง").down();
  page.at(150, "และสะพานไม้").next_row();
  return page;
}

std::vector<std::string> filled_cells(const TypedPage& page) {
  return cells_of(only_table(page));
}

TEST(BorderlessRows, AKeyGoesDownOverRowsThatLackOne) {
  TypedPage page = table_of_work();
  page.at(150, "ติดไฟทางสาธารณะ").at(300, "กองคลัง").down().at(150, "สิบสองต้น").next_row();
  page.at(50, "ลำคลอง").at(150, "ขุดลอกคลอง").at(300, "กองช่าง").down().at(150, "ส่งน้ำ").down();
  const auto cells = filled_cells(page);
  EXPECT_THAT(cells, Contains("1,0+2x1 ถนนในหมู่บ้าน"));
  EXPECT_THAT(cells, Contains("3,0 ลำคลอง"));
}

TEST(BorderlessRows, ATotalHasNoKeyOfTheRowAbove) {
  TypedPage page;
  page.at(50, "ที่", true).at(90, "เรื่อง", true).at(220, "ผู้ทำ", true).at(320, "บาท", true).next_row();
  for (const char* number : {"1", "2", "3"}) {
    page.at(50, number).at(90, "ซ่อมถนน").at(220, "กองช่าง").at(320, "500").down();
    page.at(90, "และสะพาน").at(220, "และคลัง").next_row();
  }
  page.at(90, "รวมทั้งหมด").at(220, "ทุกกอง").at(320, "1500").down();
  EXPECT_THAT(filled_cells(page), Contains("3,0 3"));
  EXPECT_THAT(filled_cells(page), Contains("4,1 รวมทั้งหมด"));
}

TEST(BorderlessRows, NotesBelowATableAreRowsAcrossIt) {
  TypedPage page = table_of_work();
  page.at(50, "ลำคลอง").at(150, "ขุดลอกคลอง").at(300, "กองช่าง").down().at(150, "ส่งน้ำ").next_row();
  page.at(50, "กำหนดเวลา : มกราคมถึงมีนาคมของปีหน้า").down().at(50, "หรือจนกว่าฝนจะมา").next_row();
  page.at(50, "ผู้ดูแล : ผู้ใหญ่บ้าน").down(60).at(50, "หมายเหตุ : อยู่ไกลไป").down();
  const auto cells = filled_cells(page);
  EXPECT_THAT(cells, Contains("3,0+1x3 กำหนดเวลา : มกราคมถึงมีนาคมของปีหน้า\nหรือจนกว่าฝนจะมา"));
  EXPECT_THAT(cells, Contains("4,0+1x3 ผู้ดูแล : ผู้ใหญ่บ้าน"));
  EXPECT_THAT(cells, SizeIs(11));
}

TEST(BorderlessRows, TextWithoutALabelIsNoNote) {
  TypedPage page = table_of_work();
  page.at(50, "ลำคลอง").at(150, "ขุดลอกคลอง").at(300, "กองช่าง").down().at(150, "ส่งน้ำ").next_row();
  page.at(50, "จึงขอให้ทุกฝ่ายช่วยกันทำงานตามแผนนี้ด้วย").down();
  EXPECT_EQ(only_table(page).rows, 3);
}

TEST(BorderlessHeader, ALineThatStandsBetweenOthersIsNoHeading) {
  TypedPage page;
  page.at(167, "การลงมือทำงานนั้น", true).down(15).at(50, "งานทั้งหลาย", true).down(9);
  page.at(160, "ผู้ลงมือ", true)
      .at(250, "เวลา", true)
      .at(330, "ผลงาน", true)
      .down(9)
      .at(56, "ที่ทำ", true)
      .next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "ซ่อมถนน").at(150, "กองช่างโยธา").at(250, "มกราคม").at(320, "เสร็จแล้วสองสาย").down();
    page.at(50, "หน้าวัด").at(320, "เหลืออีกสาย").next_row();
  }
  EXPECT_THAT(filled_cells(page), Contains("0,0+2x1 งานทั้งหลาย\nที่ทำ"));
}

TEST(BorderlessHeader, AHeadingOverTheColumnsIsNoHeader) {
  TypedPage page;
  page.at(50, "ตอนที่", true).at(92, "สอง", true).at(114, "ผลงานของปีที่แล้วทั้งหมด", true).down();
  page.at(50, "ที่", true).at(90, "งานที่ทำ", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).next_row();
  for (const char* number : {"1", "2", "3"})
    page.at(52, number).at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").next_row();
  EXPECT_THAT(filled_cells(page), Contains("0,1 งานที่ทำ"));
}

TEST(BorderlessHeader, AHeaderOverNothingBelongsToTheTextBesideIt) {
  TypedPage page;
  page.at(50, "ที่", true).at(230, "เรื่อง", true).at(360, "คะแนน", true).next_row();
  for (const char* number : {"1", "2", "3", "4", "5"})
    page.at(50, number).at(90, "งานซ่อมถนน").at(370, "80.25").next_row();
  const Table table = only_table(page);
  EXPECT_EQ(table.columns, 3);
  EXPECT_THAT(filled_cells(page), Contains("0,1 เรื่อง"));
  EXPECT_THAT(filled_cells(page), Contains("5,1 งานซ่อมถนน"));
}

TypedPage narrow_columns(const std::string& left) {
  TypedPage page;
  page.at(50, "ชื่อ", true).at(146, "คะแนน", true).at(186, "ข้อที่ต้องแก้ไข", true).at(330, "ผู้ทำ", true).next_row();
  for (int row = 0; row < 2; ++row) {
    page.at(50, "ถนน").at(148, left).at(186, "ขาดป้ายบอกทาง").at(330, "กองช่าง").down();
    for (int line = 0; line < 4; ++line) page.at(186, "ที่ทางแยกใหญ่").at(330, "และคลัง").down();
    page.down(row_room);
  }
  return page;
}

TEST(BorderlessColumns, ANarrowGutterCountsWhereTextBeginsAtOnePlace) {
  EXPECT_EQ(only_table(narrow_columns("80.25")).columns, 4);
}

TEST(BorderlessColumns, TheUnitOfAnAmountIsNoColumn) {
  TypedPage page;
  for (const char* amount : {"1,500", "2,300", "4,100", "9,900", "8,200", "7,350", "6,120"})
    page.at(50, "ค่าซ่อมถนน").at(300, amount).at(336, "บาท").next_row();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessColumns, TextThatNearlyTouchesTheNextColumnEndsNoTable) {
  TypedPage page;
  page.at(50, "ที่", true).at(90, "งานที่ทำ", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).next_row();
  for (const char* number : {"1", "2", "3"})
    page.at(52, number).at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").next_row();
  page.at(52, "4").at(80, "ขุดลอกคลองส่งน้ำของเรา").at(220, "สำนักงานปลัดฯ").at(300, "ยังไม่ได้เริ่ม").next_row();
  page.at(52, "5").at(80, "ปลูกต้นไม้").at(220, "ทุกกอง").at(300, "ปลูกแล้ว").down();
  EXPECT_EQ(only_table(page).rows, 6);
  EXPECT_THAT(filled_cells(page), Contains("4,2 สำนักงานปลัดฯ"));
}

}  // namespace
}  // namespace thaimemo
