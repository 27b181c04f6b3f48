#include "extract/table/borderless/borderless_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(BorderlessTables, HeaderAndRowsAreFound) {
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

TEST(BorderlessTables, RowsGoOnAfterThePageBreakWithoutHeader) {
  TypedPage page;
  add_rows(page);
  EXPECT_EQ(only_table(page).rows, 3);
}

TEST(BorderlessTables, HeadingEndsATable) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  page.down(30).at(50, "๒. เรื่องของปีหน้าที่ต้องทำต่อไปอีก").down(30);
  add_header(page);
  add_rows(page);
  EXPECT_THAT(page.tables(), SizeIs(2));
}

TEST(BorderlessTables, NumbersBeginRowsWhereLinesStandEquallyFarApart) {
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

// Three lines of figures of one county were a row, and a district's heading its first county's.
TEST(BorderlessTables, LinesOfFiguresAreARowEach) {
  TypedPage page;
  page.at(50, "County", true)
      .at(150, "Month", true)
      .at(230, "Red", true)
      .at(290, "Blue", true)
      .at(350, "All", true)
      .next_row();
  const auto figures = [&](const char* county, double x, const char* month) {
    page.at(x, county).at(150, month).at(230, "1,260").at(290, "2,310").at(350, "3,570");
  };
  for (const char* county : {"Apache", "Yuma"}) {
    figures(county, 50, "May");
    page.down().at(150, "June").at(230, "1,271").at(290, "2,320").at(350, "3,591").next_row();
  }
  page.at(50, "District 2").down();
  figures("Gila", 60, "May");
  page.down(30);
  page.at(50, "Per cent:").at(150, "May").at(230, "35.3").at(290, "64.7").down();
  const Table table = only_table(page);
  EXPECT_EQ(table.rows, 8);
  EXPECT_THAT(cells_of(table), testing::Contains("7,2 35.3"));
  EXPECT_THAT(cells_of(table),
              testing::IsSupersetOf({"1,0+2x1 Apache", "2,1 June", "5,0 District 2", "6,0 Gila"}));
}

// "47." and "90" below it were two numbers, and began two rows.
TEST(BorderlessTables, ANumberBrokenInItsNarrowColumnIsOne) {
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

TEST(BorderlessTables, NumbersBeginRowsUnderAWideHeader) {
  TypedPage page;
  page.at(50, "ลำดับรายการ", true).at(150, "ด้านที่ประเมิน", true).at(300, "ผู้ทำ", true).down(20);
  for (const char* number : {"1", "2", "3"})
    page.at(78, number).at(140, "การใช้งบประมาณ").at(300, "กองช่าง").down();
  page.at(140, "ทุกด้าน").down();
  EXPECT_EQ(only_table(page).rows, 4);
}

TEST(BorderlessTables, LinesThatFillEveryColumnAreARowEach) {
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

TEST(BorderlessTables, TheSameHeaderTwiceIsTwoTables) {
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
TEST(BorderlessTables, TablesSideBySideHaveRowsOfTheirOwn) {
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

TEST(BorderlessTables, ProseIsNoTable) {
  TypedPage page;
  for (int line = 0; line < 12; ++line)
    page.at(50, "ข้อความยาว")
        .at(114 + 7 * (line % 4), "เล่าเรื่องงานของปีนี้")
        .at(250 + 7 * (line % 4), "ไปจนสุดบรรทัด")
        .down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessTables, ProseInColumnsIsNoTable) {
  TypedPage page;
  for (int line = 0; line < 12; ++line) {
    const std::string shorter = line % 3 == 0 ? "" : "มา";
    page.at(50, "เล่าเรื่องงานของปีนี้ให้ฟัง" + shorter).at(280, "ไปจนสุดบรรทัดข้างขวานี้" + shorter).down();
  }
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessTables, MemoHeadIsNoTable) {
  TypedPage page;
  page.at(50, "ส่วนงาน", true).at(120, "สำนักปลัดเทศบาลตำบลหนองไผ่").down();
  page.at(50, "ที่", true).at(120, "นผ ๑๒๓/๔๕").at(300, "วันที่", true).at(350, "๕ มีนาคม ๒๕๖๖").down();
  page.at(50, "เรื่อง", true).at(120, "ขอส่งรายงานประจำปี").down();
  page.at(50, "เรียน", true).at(120, "นายกเทศมนตรี").down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessTables, SignaturesSideBySideAreNoTable) {
  TypedPage page;
  for (const double y : {0.0, 80.0}) {
    page.down(y);
    page.at(60, "ลงชื่อ").at(300, "ลงชื่อ").down().at(50, "(นายมานะ ใจดี)").at(290, "(นางมานี มีสุข)").down();
    page.at(55, "ผู้จัดทำ").at(295, "ผู้ตรวจสอบ").down();
  }
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessTables, ContentsAreNoTable) {
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

TEST(BorderlessTables, NumberedListIsNoTable) {
  TypedPage page;
  for (int item = 1; item <= 9; ++item)
    page.at(50, std::to_string(item) + ".").at(66, "เรื่องที่ต้องทำในปีหน้า").down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessTables, LabelsWithAmountsAreNoTable) {
  TypedPage page;
  page.at(50, "โครงการสร้างถนน", true).at(300, "1,234,500 บาท", true).down();
  for (int item = 1; item <= 5; ++item) page.at(60, "ค่าวัสดุ").at(310, "23,450 บาท").down();
  EXPECT_THAT(page.tables(), IsEmpty());
}

TEST(BorderlessTables, PageFootStaysOutside) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  page.down(120).at(200, "หน้า 3").at(239, "/ 8");
  EXPECT_EQ(only_table(page).rows, 4);
}

// "- 2 -" became the last line of the cell that reached farthest down.
TEST(BorderlessTables, PageFootStaysOutsideTheOnlyRow) {
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
TEST(BorderlessTables, AFootOfTwoLinesHidesNoRows) {
  TypedPage page;
  page.at(50, "ที่", true).at(150, "งาน", true).at(300, "คะแนน", true).down(20);
  for (const char* number : {"1", "2", "3", "4"})
    page.at(52, number).at(130, "ซ่อมถนนหน้าวัด").at(305, "87.50").down(28);
  page.down(60).at(300, "/๒. งานของปีหน้า...").down().at(40, "รายงานประจำ");
  const Table table = only_table(page);
  EXPECT_EQ(table.rows, 5);
  EXPECT_EQ(cells_of(table).back(), "4,2 87.50");
}

TEST(BorderlessTables, AWideFootHidesNoColumnOfNumbers) {
  TypedPage page;
  page.at(50, "ลำดับรายการ", true).at(150, "งาน", true).at(300, "ผู้ทำ", true).down(20);
  for (const char* number : {"1", "2", "3", "4"})
    page.at(80, number).at(130, "ซ่อมถนน").at(300, "กองช่าง").down(28);
  page.at(130, "ทุกสาย").down(90).at(40, "เอกสารแนบท้าย");
  EXPECT_EQ(only_table(page).rows, 5);
}

// Rows far apart hid a foot that stands no farther.
TEST(BorderlessTables, ACatchwordAsNearAsARowIsNoRow) {
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

TEST(BorderlessTables, KeysOfATableOfThreeColumnsAreShared) {
  TypedPage page;
  page.at(50, "ผู้ทำ", true).at(150, "คะแนน", true).at(250, "งานที่ทำ", true).next_row();
  for (const char* who : {"ช่างโยธา", "สำนักปลัด"}) {
    page.at(50, who).at(155, "87.50").at(230, "ซ่อมถนนหน้าวัด").down().at(230, "และสะพาน").next_row();
    page.at(230, "ขุดลอกคลองส่งน้ำ").down().at(230, "ทุกสาย").next_row();
  }
  EXPECT_THAT(cells_of(only_table(page)), testing::IsSupersetOf({"1,0+2x1 ช่างโยธา", "3,1+2x1 87.50"}));
}

TEST(BorderlessTables, NoTableReachesPastARuledOne) {
  TypedPage page;
  add_header(page);
  add_rows(page);
  Table ruled;
  ruled.bbox = {40, 30, 450, 400};
  EXPECT_THAT(page.tables({ruled}), IsEmpty());
}

// Letters of noise are as high as three lines, and rows lie in each other's heights. Such a page was refused as no record,
// and with it its whole document.
TEST(BorderlessTables, CellsAreNeverInsideOut) {
  std::mt19937 random(1);
  int cells = 0;
  for (int turn = 0; turn < 300; ++turn) {
    std::vector<StyledWord> words;
    for (int row = 0; row < 8; ++row)
      for (int column = 0; column < 4; ++column) {
        const double x = 50 + 90 * column, y = 50 + 14 * row, height = 4 + static_cast<double>(random() % 40);
        StyledWord made;
        made.word = {{x, y, x + 30, y + height}, "8" + std::to_string(row), 1, {}};
        made.font_size_pt = 10;
        words.push_back(made);
      }
    for (const Table& table : find_borderless_tables(words, {}))
      for (const Cell& cell : table.cells) {
        EXPECT_LE(cell.bbox.y0, cell.bbox.y1) << turn << ": " << cell.row << "," << cell.column;
        ++cells;
      }
  }
  EXPECT_GT(cells, 0);
}

}  // namespace
}  // namespace thaimemo
