#include "extract/table/partial/whole_table.h"

#include <gmock/gmock.h>

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

}  // namespace
}  // namespace thaimemo
