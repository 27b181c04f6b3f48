#include "extract/table/unruled.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Table only_table(const TypedPage& page) {
  for (const Block& block : page.blocks())
    if (const Table* table = std::get_if<Table>(&block)) return *table;
  return {};
}

void add_header(TypedPage& page) {
  page.at(50, "ที่", true).at(90, "งานที่ทำ", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).next_row();
}

void add_rows(TypedPage& page) {
  page.at(52, "1").at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  page.at(80, "และสะพานไม้").at(300, "เหลืออีกสาย").next_row();
  page.at(52, "2").at(80, "ขุดลอกคลองส่งน้ำ").at(220, "สำนักปลัด").at(300, "ยังไม่ได้เริ่ม").next_row();
  page.at(52, "3").at(80, "ปลูกต้นไม้ริมทาง").at(220, "ทุกกอง").at(300, "ปลูกแล้วร้อยต้น").down();
}

TEST(Unruled, HeaderAndRowsAreFound) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  const Table table = only_table(page);
  EXPECT_FALSE(table.ruled);
  EXPECT_EQ(table.rows, 4);
  EXPECT_EQ(table.columns, 4);
  EXPECT_THAT(
      cells_of(table),
      ElementsAre("0,0 ที่", "0,1 งานที่ทำ", "0,2 ผู้ทำ", "0,3 ผลงาน", "1,0 1", "1,1 ซ่อมถนนหน้าวัด\nและสะพานไม้",
                  "1,2 ช่าง", "1,3 เสร็จแล้วสองสาย\nเหลืออีกสาย", "2,0 2", "2,1 ขุดลอกคลองส่งน้ำ", "2,2 สำนักปลัด",
                  "2,3 ยังไม่ได้เริ่ม", "3,0 3", "3,1 ปลูกต้นไม้ริมทาง", "3,2 ทุกกอง", "3,3 ปลูกแล้วร้อยต้น"));
}

TEST(Unruled, RowsGoOnAfterThePageBreakWithoutHeader) {
  TypedPage page;
  add_rows(page);
  EXPECT_EQ(only_table(page).rows, 3);
}

TEST(Unruled, HeadingEndsATable) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  page.down(30).at(50, "๒. เรื่องของปีหน้าที่ต้องทำต่อไปอีก").down(30);
  add_header(page);
  add_rows(page);
  EXPECT_THAT(page.tables(), SizeIs(2));
}

TEST(Unruled, HeaderSpansItsColumns) {
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

TEST(Unruled, LevelsOfAHeaderStandFartherApartThanItsLines) {
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
TEST(Unruled, HeaderShorterThanItsMiddleColumnSpansItsColumns) {
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
TEST(Unruled, HeaderCellsAtTheBottomAreOneLevel) {
  TypedPage page;
  page.at(225, "ขั้นตอน", true).down();
  page.at(130, "ผู้ลงมือ", true).at(210, "ที่ต้องทำทุกปี", true).at(330, "เวลา", true).next_row();
  for (int row = 0; row < 3; ++row) {
    page.at(130, "ช่างโยธา").at(210, "สำรวจและซ่อมแซม").at(330, "มกราคม").down();
    page.at(130, "และช่างไฟ").at(210, "รายงานผล").next_row();
  }
  EXPECT_THAT(cells_of(only_table(page)), testing::Contains("0,1 ขั้นตอน\nที่ต้องทำทุกปี"));
}

TEST(Unruled, NumbersBeginRowsWhereLinesStandEquallyFarApart) {
  TypedPage page;
  page.at(50, "ที่", true).at(90, "รายการ", true).at(220, "คะแนน", true).down();
  for (int row = 1; row <= 3; ++row) {
    page.at(52, std::to_string(row))
        .at(80, "ความเป็นธรรมในการ")
        .at(222, "8" + std::to_string(row) + ".50")
        .down();
    page.at(80, "ให้บริการ").down();
  }
  const Table table = only_table(page);
  EXPECT_EQ(table.rows, 4);
  EXPECT_EQ(cells_of(table)[4], "1,1 ความเป็นธรรมในการ\nให้บริการ");
}

// Its header stands in the middle of a wide column, beside its short texts.
// "47." and "90" below it were two numbers, and began two rows.
TEST(Unruled, ANumberBrokenInItsNarrowColumnIsOne) {
  for (const auto& [above, below] :
       {std::pair("47.", "90"), std::pair("47.9", "0"), std::pair("25,0", "00")}) {
    TypedPage page;
    page.at(50, "ตัวชี้วัด", true).at(160, "ค่า", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).next_row();
    page.at(50, "การใช้งบประมาณ").at(160, above).at(220, "ช่างโยธา").at(300, "เสร็จแล้วสองสาย").down();
    page.at(50, "ของหมู่บ้าน").at(163, below).at(220, "และช่างไฟ").at(300, "เหลืออีกสาย").down();
    page.at(300, "ในปีหน้า").down();
    EXPECT_EQ(only_table(page).rows, 2) << above;
  }
}

TEST(Unruled, NumbersBeginRowsUnderAWideHeader) {
  TypedPage page;
  page.at(50, "ลำดับรายการ", true).at(150, "ด้านที่ประเมิน", true).at(300, "ผู้ทำ", true).down(20);
  for (const char* number : {"1", "2", "3"})
    page.at(78, number).at(140, "การใช้งบประมาณ").at(300, "กองช่าง").down();
  page.at(140, "ทุกด้าน").down();
  EXPECT_EQ(only_table(page).rows, 4);
}

// "คะแนนผลการ" over "ประเมิน" stands above and below the other headers, beside none.
TEST(Unruled, OneRowBelowAHeaderOfOtherHeights) {
  TypedPage page;
  page.at(150, "คะแนนผลการ", true).down(8);
  page.at(60, "ด้านที่ประเมิน", true).at(270, "มาตรการที่ใช้", true).down(8);
  page.at(160, "ประเมิน", true).next_row();
  page.at(50, "การใช้งบประมาณ").at(165, "87.50").at(250, "กิจกรรมเวทีรับฟัง").down();
  page.at(250, "ของหมู่บ้าน").down();
  EXPECT_EQ(only_table(page).rows, 2);
}

// The column is wider than its text, and the header stands in the middle of the column.
TEST(Unruled, AHeaderStandsAnywhereInItsOwnColumn) {
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

TEST(Unruled, LinesThatFillEveryColumnAreARowEach) {
  TypedPage page;
  page.at(40, "ลำดับรายการที่", true).at(300, "ด้านที่ประเมิน", true).at(460, "คะแนนที่ได้", true).down(28);
  int number = 0;
  for (const char* name : {"การใช้อำนาจ", "การใช้งบ", "การเปิดเผย", "คุณภาพงาน", "การสื่อสาร"})
    page.at(75, std::to_string(++number)).at(140, name).at(480, "80.12").down(28);
  page.down(150).at(40, "เอกสารแนบท้าย");
  const Table table = only_table(page);
  EXPECT_EQ(table.rows, 6);
  EXPECT_EQ(table.columns, 3);
}

TEST(Unruled, TheSameHeaderTwiceIsTwoTables) {
  TypedPage page;
  for (const double x : {50.0, 300.0})
    page.at(x, "ที่", true).at(x + 40, "ตัวชี้วัด", true).at(x + 150, "คะแนน", true);
  page.next_row();
  for (int row = 1; row <= 3; ++row) {
    for (const double x : {50.0, 300.0})
      page.at(x + 2, std::to_string(row)).at(x + 30, "การให้บริการ").at(x + 154, "8" + std::to_string(row));
    page.next_row();
  }
  const auto tables = page.tables();
  ASSERT_THAT(tables, SizeIs(2));
  for (const Table& table : tables) {
    EXPECT_EQ(table.rows, 4);
    EXPECT_EQ(table.columns, 3);
  }
}

// Two short rows on the right became one beside a long one on the left.
TEST(Unruled, TablesSideBySideHaveRowsOfTheirOwn) {
  TypedPage page;
  for (const double x : {50.0, 300.0})
    page.at(x, "ที่", true).at(x + 40, "ตัวชี้วัด", true).at(x + 150, "คะแนน", true);
  page.next_row();
  page.at(52, "1").at(80, "การให้บริการ").at(204, "81").at(302, "3").at(330, "การใช้อำนาจ").at(454, "83").down();
  page.at(80, "ของสำนักปลัด").at(302, "4").at(330, "การให้ข้อมูล").at(454, "84").next_row();
  page.at(52, "2").at(80, "การใช้จ่าย").at(204, "82").at(302, "5").at(330, "การป้องกัน").at(454, "85").down();
  const auto tables = page.tables();
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_EQ(tables[0].rows, 3);
  EXPECT_EQ(tables[1].rows, 4);
}

TEST(Unruled, ProseIsNoTable) {
  TypedPage page;
  for (int line = 0; line < 12; ++line)
    page.at(50, "ข้อความยาว")
        .at(114 + 7 * (line % 4), "เล่าเรื่องงานของปีนี้")
        .at(250 + 7 * (line % 4), "ไปจนสุดบรรทัด")
        .down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(Unruled, ProseInColumnsIsNoTable) {
  TypedPage page;
  for (int line = 0; line < 12; ++line) {
    const std::string shorter = line % 3 == 0 ? "" : "มา";
    page.at(50, "เล่าเรื่องงานของปีนี้ให้ฟัง" + shorter).at(280, "ไปจนสุดบรรทัดข้างขวานี้" + shorter).down();
  }
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(Unruled, MemoHeadIsNoTable) {
  TypedPage page;
  page.at(50, "ส่วนงาน", true).at(120, "สำนักปลัดเทศบาลตำบลหนองไผ่").down();
  page.at(50, "ที่", true).at(120, "นผ ๑๒๓/๔๕").at(300, "วันที่", true).at(350, "๕ มีนาคม ๒๕๖๖").down();
  page.at(50, "เรื่อง", true).at(120, "ขอส่งรายงานประจำปี").down();
  page.at(50, "เรียน", true).at(120, "นายกเทศมนตรี").down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(Unruled, SignaturesSideBySideAreNoTable) {
  TypedPage page;
  for (const double y : {0.0, 80.0}) {
    page.down(y);
    page.at(60, "ลงชื่อ").at(300, "ลงชื่อ").down().at(50, "(นายมานะ ใจดี)").at(290, "(นางมานี มีสุข)").down();
    page.at(55, "ผู้จัดทำ").at(295, "ผู้ตรวจสอบ").down();
  }
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(Unruled, ContentsAreNoTable) {
  TypedPage dotted, plain;
  dotted.at(50, "เรื่อง", true).at(400, "หน้า", true).down();
  plain.at(50, "เรื่อง", true).at(400, "หน้า", true).down();
  for (int chapter = 1; chapter < 8; ++chapter) {
    dotted.at(50, "บทที่หนึ่งว่าด้วย")
        .at(160, "......................")
        .at(402, std::to_string(4 * chapter))
        .down();
    plain.at(50, "บทที่หนึ่งว่าด้วย").at(402, std::to_string(4 * chapter)).down();
  }
  EXPECT_THAT(dotted.tables(), IsEmpty());
  EXPECT_THAT(plain.tables(), IsEmpty());
}

TEST(Unruled, NumberedListIsNoTable) {
  TypedPage page;
  for (int item = 1; item <= 9; ++item)
    page.at(50, std::to_string(item) + ".").at(66, "เรื่องที่ต้องทำในปีหน้า").down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(Unruled, LabelsWithAmountsAreNoTable) {
  TypedPage page;
  page.at(50, "โครงการสร้างถนน", true).at(300, "1,234,500 บาท", true).down();
  for (int item = 1; item <= 5; ++item) page.at(60, "ค่าวัสดุ").at(310, "23,450 บาท").down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(Unruled, PageFootStaysOutside) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  page.down(120).at(200, "หน้า 3").at(239, "/ 8");
  EXPECT_EQ(only_table(page).rows, 4);
}

// "- 2 -" became the last line of the cell that reached farthest down.
TEST(Unruled, PageFootStaysOutsideTheOnlyRow) {
  TypedPage page;
  add_header(page);
  page.at(52, "1").at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  for (const char* line : {"และสะพานไม้", "และศาลาริมน้ำ"}) page.at(80, line).at(300, "เหลืออีกสาย").down();
  page.down(60).at(320, "- 2 -");
  const Table table = only_table(page);
  ASSERT_FALSE(table.cells.empty());
  EXPECT_EQ(cells_of(table).back(), "1,3 เสร็จแล้วสองสาย\nเหลืออีกสาย\nเหลืออีกสาย");
}

// Only the last of the foot's lines was known for one, and all rows became one.
TEST(Unruled, AFootOfTwoLinesHidesNoRows) {
  TypedPage page;
  page.at(50, "ที่", true).at(150, "งาน", true).at(300, "คะแนน", true).down(20);
  for (const char* number : {"1", "2", "3", "4"})
    page.at(52, number).at(130, "ซ่อมถนนหน้าวัด").at(305, "87.50").down(28);
  page.down(60).at(300, "/๒. งานของปีหน้า...").down().at(40, "รายงานประจำ");
  const Table table = only_table(page);
  EXPECT_EQ(table.rows, 5);
  EXPECT_EQ(cells_of(table).back(), "4,2 87.50");
}

// Rows far apart hid a foot that stands no farther.
TEST(Unruled, ACatchwordAsNearAsARowIsNoRow) {
  TypedPage page;
  page.at(50, "ที่", true).at(150, "งาน", true).at(300, "คะแนน", true).down(20);
  for (const char* number : {"1", "2", "3", "4"})
    page.at(52, number).at(130, "ซ่อมถนนหน้าวัด").at(305, "87.50").down(28);
  TypedPage numbered = page;
  page.at(300, "/๒. งานของปีหน้า...");
  numbered.at(300, "หน้า 2 / 7");
  EXPECT_EQ(cells_of(only_table(page)).back(), "4,2 87.50");
  EXPECT_EQ(cells_of(only_table(numbered)).back(), "4,2 87.50");
}

TEST(Unruled, KeysOfATableOfThreeColumnsAreShared) {
  TypedPage page;
  page.at(50, "ผู้ทำ", true).at(150, "คะแนน", true).at(250, "งานที่ทำ", true).next_row();
  for (const char* who : {"ช่างโยธา", "สำนักปลัด"}) {
    page.at(50, who).at(155, "87.50").at(230, "ซ่อมถนนหน้าวัด").down().at(230, "และสะพาน").next_row();
    page.at(230, "ขุดลอกคลองส่งน้ำ").down().at(230, "ทุกสาย").next_row();
  }
  EXPECT_THAT(cells_of(only_table(page)), testing::IsSupersetOf({"1,0+2x1 ช่างโยธา", "3,1+2x1 87.50"}));
}

// The header's lines made a table of their own, and the rows below were lost with their first line.
TEST(Unruled, HeaderThatClosesGuttersBelongsToTheRowsBelow) {
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

// A header and a single row leave two lines at a gutter; three were asked for.
TEST(Unruled, OneRowBelowAHeaderIsATable) {
  TypedPage page;
  add_header(page);
  page.at(52, "6").at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  page.at(80, "และสะพานไม้").down();
  EXPECT_EQ(only_table(page).rows, 2);
}

// "ลำดับ" over "ข้อ" was taken for a heading, and the header ended below it.
TEST(Unruled, HeaderCellBetweenTheLinesOfOthersIsNoHeading) {
  TypedPage page;
  page.at(50, "ลำดับ", true).down(9);
  page.at(110, "งานที่ทำ", true).at(220, "ผู้ทำ", true).at(320, "ผลงาน", true).down(7);
  page.at(52, "ข้อ", true).at(110, "ในปีนี้", true).next_row();
  add_rows(page);
  EXPECT_EQ(cells_of(only_table(page)).at(0), "0,0 ลำดับ\nข้อ");
}

// "คะแนนรายตัวชี้วัด" over a narrow column of scores was taken for a header of three columns, and left outside.
TEST(Unruled, HeaderWiderThanItsNarrowColumnStaysInIt) {
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

TEST(Unruled, NoTableReachesPastARuledOne) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  Table ruled;
  ruled.bbox = {40, 30, 450, 400};
  EXPECT_THAT(page.tables({ruled}), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
