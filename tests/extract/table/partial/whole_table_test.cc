#include "extract/table/partial/whole_table.h"

#include <gmock/gmock.h>

#include "extract/table/ruled/grid.h"
#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::ElementsAre;

// Cells stand in the middle of their row, so that the lines of two columns never stand side by side.
TEST(WholeTable, ColumnsWhoseLinesLieBetweenEachOtherAreParted) {
  TypedPage page;
  page.at(60, "มาตรการ", true)
      .at(170, "ผู้ทำ", true)
      .at(240, "ผลงานทั้งหมด", true)
      .at(400, "หลักฐาน", true)
      .down(30);
  page.at(230, "ติดประกาศไว้ที่ศาลา").down(8).at(50, "ทำคู่มือแจก").at(390, "ภาพถ่าย").down(8);
  page.at(165, "ปลัด").at(230, "กลางหมู่บ้าน").down(8).at(50, "ราษฎร").at(390, "บันทึก").down(8);
  page.at(230, "และที่ตลาดนัด");
  const Table table = only_table(page);
  EXPECT_THAT(cells_of(table),
              ElementsAre("0,0 มาตรการ", "0,1 ผู้ทำ", "0,2 ผลงานทั้งหมด", "0,3 หลักฐาน", "1,0 ทำคู่มือแจก\nราษฎร",
                          "1,1 ปลัด", "1,2 ติดประกาศไว้ที่ศาลา\nกลางหมู่บ้าน\nและที่ตลาดนัด", "1,3 ภาพถ่าย\nบันทึก"));
}

// Justified lines nearly touch the next column; the header above shows the columns.
TEST(WholeTable, LinesThatTouchBelowAHeaderAreItsRows) {
  TypedPage page;
  page.at(60, "มาตรการ", true).at(230, "วิธีทำ", true).at(370, "ผลงาน", true).next_row();
  page.at(50, "ทำคู่มือ").at(190, "ประชุมชี้แจง").at(331, "เจ้าหน้าที่").down();
  page.at(50, "ทำคู่มือแจกราษฎรทุกบ้าน").at(190, "ประชุมชี้แจงเจ้าหน้าที่").at(331, "ถือปฏิบัติ").down();
  page.at(190, "ประชุมชี้แจงเจ้าหน้าที่").at(331, "ถือปฏิบัติ").down();
  page.at(190, "ประชุมแล้ว");
  const Table table = only_table(page);
  EXPECT_EQ(table.columns, 3);
  EXPECT_THAT(cells_of(table), Contains("1,1 ประชุมชี้แจง\nประชุมชี้แจงเจ้าหน้าที่\nประชุมชี้แจงเจ้าหน้าที่\nประชุมแล้ว"));
}

// Lines stretched so far that no line shows a table, not even the first below the header.
TEST(HeadedTables, ABoldHeaderShowsTheColumnsOfStretchedLines) {
  TypedPage page;
  page.at(90, "มาตรการ", true).at(240, "วิธีทำ", true).at(370, "ผลงาน", true).down(30);
  page.at(50, "ทำคู่มือแจกราษฎรทุกบ้าน").at(190, "ประชุมชี้แจงเจ้าหน้าที่").at(331, "เจ้าหน้าที่ถือปฏิบัติ").down();
  page.at(190, "ประชุมชี้แจงเจ้าหน้าที่").at(331, "ครบ").down();
  page.at(190, "แล้ว");
  const Table table = only_table(page);
  EXPECT_EQ(table.columns, 3);
  EXPECT_THAT(cells_of(table), Contains("1,1 ประชุมชี้แจงเจ้าหน้าที่\nประชุมชี้แจงเจ้าหน้าที่\nแล้ว"));
}

// Labels in bold with what they say beside them.
TEST(HeadedTables, BoldWordsAboveRunningTextAreNoHeader) {
  TypedPage page;
  page.at(50, "ก", true).at(150, "ข", true).at(250, "ค", true).down(20);
  for (int line = 0; line < 3; ++line) page.at(50, "ทำคู่มือแจกราษฎรทุกบ้านประชุมชี้แจงเจ้าหน้าที่ถือปฏิบัติ").down();
  EXPECT_EQ(only_table(page).columns, 0);
}

// A table below a rule, a heading, and the header of another above the next rule: three such rules are no table.
TEST(HeadedTables, RulesBelowHeadersAreNoRowsOfOneTable) {
  TypedPage page;
  std::vector<Rule> rules;
  for (double y = 50; y < 400; y += 120) {
    page.at(50, "1. หัวข้อ", true).down(30);
    page.at(60, "มาตรการ", true).at(220, "วิธีทำ", true).at(380, "ผลงาน", true).down(20);
    rules.push_back({{40, y + 48, 500, y + 48}});
    page.at(50, "ทำคู่มือ").at(210, "ประชุม").at(370, "ครบ").down();
    page.at(50, "แจก").at(210, "ชี้แจง").at(370, "ถ้วน").down(54);
  }
  std::size_t tables = 0;
  for (const Block& block : lay_out(page.words(), find_tables(rules), {}, nullptr, rules))
    tables += std::holds_alternative<Table>(block);
  EXPECT_EQ(tables, 3u);
}

}  // namespace
}  // namespace thaimemo
