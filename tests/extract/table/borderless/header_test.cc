#include "extract/table/borderless/borderless_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

TEST(BorderlessHeader, HeaderSpansItsColumns) {
  TypedPage page;
  page.at(150, "การลงมือทำงานนั้น", true).down();
  page.at(60, "งานที่ทำ", true).at(140, "ผู้ลงมือ", true).at(230, "เวลา", true).at(320, "ผลงาน", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "ซ่อมถนน").at(140, "กองช่างโยธา").at(230, "มกราคม").at(300, "เสร็จแล้วสองสาย").down();
    page.at(50, "หน้าวัด").at(300, "เหลืออีกสาย").next_row();
  }
  const Table table = only_table(page);
  ASSERT_GE(table.cells.size(), 5U);
  EXPECT_EQ(cells_of(table)[0], "0,0+2x1 งานที่ทำ");
  EXPECT_EQ(cells_of(table)[1], "0,1+1x2 การลงมือทำงานนั้น");
  EXPECT_EQ(cells_of(table)[3], "1,1 ผู้ลงมือ");
  EXPECT_EQ(table.rows, 5);
}

TEST(BorderlessHeader, LevelsOfAHeaderStandFartherApartThanItsLines) {
  TypedPage page;
  page.at(150, "การลงมือทำงานนั้น", true).down(32);
  page.at(60, "งานที่ทำ", true).at(140, "ผู้ลงมือ", true).at(230, "เวลา", true).at(320, "ผลงาน", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "ซ่อมถนน").at(140, "กองช่างโยธา").at(230, "มกราคม").at(300, "เสร็จแล้วสองสาย").down();
    page.at(50, "หน้าวัด").at(300, "เหลืออีกสาย").next_row();
  }
  EXPECT_THAT(cells_of(only_table(page)), testing::Contains("0,1+1x2 การลงมือทำงานนั้น"));
}

// A header of several columns, shorter than the middle one: only the height of the cells beside it tells.
TEST(BorderlessHeader, HeaderShorterThanItsMiddleColumnSpansItsColumns) {
  TypedPage page;
  page.at(228, "แผนงาน", true).down(8);
  page.at(50, "งานที่ทำ", true).at(400, "ผลงาน", true).down(8);
  page.at(130, "ผู้ลงมือ", true).at(210, "ขั้นตอนที่ต้องทำ", true).at(330, "เวลา", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "ซ่อมถนน")
        .at(130, "ช่างโยธา")
        .at(210, "สำรวจและซ่อมแซม")
        .at(330, "มกราคม")
        .at(400, "เสร็จแล้ว")
        .down();
    page.at(50, "หน้าวัด").at(210, "รายงานผล").next_row();
  }
  const Table table = only_table(page);
  EXPECT_THAT(cells_of(table), testing::IsSupersetOf(
                                   {"0,0+2x1 งานที่ทำ", "0,1+1x3 แผนงาน", "0,4+2x1 ผลงาน", "1,2 ขั้นตอนที่ต้องทำ"}));
}

// Cells that all stand at the bottom tell no levels.
TEST(BorderlessHeader, HeaderCellsAtTheBottomAreOneLevel) {
  TypedPage page;
  page.at(225, "ขั้นตอน", true).down();
  page.at(130, "ผู้ลงมือ", true).at(210, "ที่ต้องทำทุกปี", true).at(330, "เวลา", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(130, "ช่างโยธา").at(210, "สำรวจและซ่อมแซม").at(330, "มกราคม").down();
    page.at(130, "และช่างไฟ").at(210, "รายงานผล").next_row();
  }
  EXPECT_THAT(cells_of(only_table(page)), testing::Contains("0,1 ขั้นตอน\nที่ต้องทำทุกปี"));
}

// The header's lines made a table of their own, and the rows below were lost with their first line.
TEST(BorderlessHeader, HeaderThatClosesGuttersBelongsToTheRowsBelow) {
  TypedPage page;
  page.at(50, "งานที่", true).at(160, "การลงมือทำงานนั้น", true).at(350, "ผล", true).down();
  page.at(50, "ทำ", true).at(140, "ผู้ลงมือทำงานจริง", true).at(350, "งาน", true).down();
  page.at(50, "แล้ว", true).at(240, "เวลา", true).at(350, "จริง", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "ซ่อมถนน").at(140, "กองช่างโยธา").at(230, "มกราคม").at(312, "สองสาย").down();
    page.at(50, "หน้าวัด").at(300, "เหลืออีกสายเดียว").next_row();
  }
  const Table table = only_table(page);
  EXPECT_EQ(table.columns, 4);
  EXPECT_THAT(cells_of(table), testing::Contains("2,2 มกราคม"));
}

// "คะแนนรายตัวชี้วัด" over a narrow column of scores was taken for a header of three columns, and left outside.
TEST(BorderlessHeader, HeaderWiderThanItsNarrowColumnStaysInIt) {
  TypedPage page;
  page.at(118, "คะแนนรายตัวชี้", true).down(8);
  page.at(50, "ตัวชี้วัด", true).at(210, "มาตรการ", true).at(320, "ผลงาน", true).down(8);
  page.at(150, "วัด", true).next_row();
  for (const char* work : {"ซ่อมถนนหน้าวัด", "ซ่อมถนน", "ขุดคลอง"}) {
    page.at(50, work).at(145, "87.50").at(210, "ช่างโยธาทั้งหมด").at(320, "เสร็จแล้ว").down();
    page.at(210, "และช่างไฟ").at(320, "เหลืออีกสาย").next_row();
  }
  EXPECT_EQ(cells_of(only_table(page)).at(1), "0,1 คะแนนรายตัวชี้\nวัด");
}

// "ลำดับ" over "ข้อ" was taken for a heading, and the header ended below it.
TEST(BorderlessHeader, HeaderCellBetweenTheLinesOfOthersIsNoHeading) {
  TypedPage page;
  page.at(50, "ลำดับ", true).down(9);
  page.at(110, "งานที่ทำ", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).down(7);
  page.at(52, "ข้อ", true).at(110, "ในปีนี้", true).next_row();
  add_rows(page);
  EXPECT_EQ(cells_of(only_table(page)).at(0), "0,0 ลำดับ\nข้อ");
}

// The column is wider than its text, and the header stands in the middle of the column.
TEST(BorderlessHeader, AHeaderStandsAnywhereInItsOwnColumn) {
  TypedPage page;
  page.at(222, "ผลการ", true).down(9);
  page.at(80, "ตัวชี้วัดตามกรอบ", true).down(9);
  page.at(217, "ประเมิน", true).at(300, "เรื่องที่ควรแก้ไข", true).down(9);
  page.at(105, "ประเมิน", true).down(9);
  page.at(217, "ร้อยละ", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "งบประมาณ").at(222, "87.50").at(280, "กิจกรรมเวทีรับฟัง").down();
    page.at(280, "ของหมู่บ้าน").next_row();
  }
  EXPECT_EQ(cells_of(only_table(page)).at(0), "0,0 ตัวชี้วัดตามกรอบ\nประเมิน");
}

// A header and a single row leave two lines at a gutter; three were asked for.
TEST(BorderlessHeader, OneRowBelowAHeaderIsATable) {
  TypedPage page;
  add_header(page);
  page.at(52, "6").at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  page.at(80, "และสะพานไม้").down();
  EXPECT_EQ(only_table(page).rows, 2);
}

// "คะแนนผลการ" over "ประเมิน" stands above and below the other headers, beside none.
TEST(BorderlessHeader, OneRowBelowAHeaderOfOtherHeights) {
  TypedPage page;
  page.at(150, "คะแนนผลการ", true).down(8);
  page.at(60, "ด้านที่ประเมิน", true).at(270, "มาตรการที่ใช้", true).down(8);
  page.at(160, "ประเมิน", true).next_row();
  page.at(50, "การใช้งบประมาณ").at(165, "87.50").at(250, "กิจกรรมเวทีรับฟัง").down();
  page.at(250, "ของหมู่บ้าน").down();
  EXPECT_EQ(only_table(page).rows, 2);
}

// A word that ends near its column's edge, beside a column whose header has lines above and below it.
TEST(BorderlessHeader, NoCellOfTheUpperLevelHasTextAboveIt) {
  TypedPage page;
  page.at(168, "คะแน", true).down(9);
  page.at(98, "ประเด็นตัว", true).at(240, "มาตรการที่ใช้", true).down(9);
  page.at(168, "การ", true).down(9);
  page.at(98, "ชี้วัด", true).down(9);
  page.at(168, "มิน", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(50, "การใช้งบประมาณ").at(165, "87.50").at(230, "กิจกรรมเวทีรับฟัง").down();
    page.at(50, "ของหมู่บ้าน").at(230, "ของหมู่บ้าน").next_row();
  }
  EXPECT_THAT(cells_of(only_table(page)), testing::Contains("0,1 คะแน\nการ\nมิน"));
}

TEST(BorderlessHeader, TheLastColumnMayBeWiderThanItsText) {
  TypedPage page;
  page.at(240, "คะแนนที่หน่วยงานได้", true).down(9);
  page.at(50, "ข้อ", true).at(150, "ด้านที่ประเมิน", true).down(9);
  page.at(320, "รับ", true).down(24);
  for (const char* number : {"1", "2", "3"})
    page.at(52, number).at(130, "การใช้งบประมาณ").at(310, "87.50").down(24);
  EXPECT_THAT(cells_of(only_table(page)), testing::Contains("0,2 คะแนนที่หน่วยงานได้\nรับ"));
}

}  // namespace
}  // namespace thaimemo
