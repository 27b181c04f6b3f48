#include "extract/table/borderless/open_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

void add_row(TypedPage& page, const std::string& number) {
  page.at(52, number).at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  page.at(80, "และสะพานไม้").at(300, "เหลืออีกสาย").next_row();
}

TypedPage first_page() {
  TypedPage page;
  page.at(200, "- 1 -").down(40);
  add_header(page);
  for (const char* number : {"1", "2", "3"}) add_row(page, number);
  return page;
}

OpenTable open_at_end_of(const TypedPage& page) {
  const auto open = open_table_of(page.page());
  EXPECT_TRUE(open);
  return open.value_or(OpenTable{});
}

std::vector<Table> tables_below(const TypedPage& page, const OpenTable& above) {
  std::vector<Table> tables;
  for (const Block& block : page.blocks(&above))
    if (const Table* table = std::get_if<Table>(&block)) tables.push_back(*table);
  return tables;
}

TEST(OpenTable, TheRestOfACutRowStaysInItsColumn) {
  TypedPage next;
  next.at(200, "- 2 -").down(40);
  next.at(300, "และเหลืออีกสอง").down().at(300, "สายในปีหน้า").down();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].columns, 4);
  EXPECT_THAT(cells_of(tables[0]), ElementsAre("0,0 ", "0,1 ", "0,2 ", "0,3 และเหลืออีกสอง\nสายในปีหน้า"));
}

TEST(OpenTable, ASheetOfAScanMayLieFartherLeft) {
  TypedPage next;
  next.at(200, "- 2 -").down(40);
  next.at(65, "และท่อลอด").at(205, "โยธา").at(285, "และเหลืออีก").down().at(285, "สายในปีหน้า").down();
  OpenTable above = open_at_end_of(first_page());
  EXPECT_THAT(tables_below(next, above), IsEmpty());
  above.scanned = true;
  const auto tables = tables_below(next, above);
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]),
              ElementsAre("0,0 ", "0,1 และท่อลอด", "0,2 โยธา", "0,3 และเหลืออีก\nสายในปีหน้า"));
}

TEST(OpenTable, OfAScanIsMarkedAsSuch) {
  Page page = first_page().page();
  page.origin = Origin::ocr;
  EXPECT_TRUE(open_table_of(page)->scanned);
  EXPECT_FALSE(open_table_of(first_page().page())->scanned);
}

TEST(OpenTable, ARepeatedHeaderBringsItsColumnsBack) {
  TypedPage next;
  add_header(next);
  next.at(80, "และสะพานลอย").down();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]), ElementsAre("0,0 ที่", "0,1 งานที่ทำ", "0,2 ผู้ทำ", "0,3 ผลงาน", "1,0 ",
                                               "1,1 และสะพานลอย", "1,2 ", "1,3 "));
}

// A header with nothing below it but notes became headings, which parted the notes from their table.
TEST(OpenTable, ARepeatedHeaderWithNothingButNotesIsATable) {
  TypedPage next;
  add_header(next);
  next.at(50, "ระยะเวลา : ภายในเดือนมกราคมของปีหน้า").down().at(50, "และให้รายงานทุกเดือน").down();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]),
              ElementsAre("0,0 ที่", "0,1 งานที่ทำ", "0,2 ผู้ทำ", "0,3 ผลงาน",
                          "1,0+1x4 ระยะเวลา : ภายในเดือนมกราคมของปีหน้า\nและให้รายงานทุกเดือน"));
}

// "22 นาที" at the top of a page is the rest of a cell, no page number.
TEST(OpenTable, AShortRestOfACellIsNoPageNumber) {
  TypedPage next;
  next.at(300, "22 นาที").down(24);
  next.at(52, "4").at(80, "ซ่อมถนนหน้าวัด").at(220, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]), Contains("0,3 22 นาที"));
}

// The header fitted the columns of the page before, the row below it did not, and stayed outside.
TEST(OpenTable, ARepeatedHeaderAboveOtherColumnsLosesNoRow) {
  TypedPage next;
  add_header(next);
  next.at(52, "4").at(80, "ซ่อมถนนและสะพานไม้ทุกแห่ง").at(245, "ช่าง").at(300, "เสร็จแล้วสองสาย").down();
  next.at(80, "ในหมู่บ้าน").at(300, "เหลืออีกสาย").next_row();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].rows, 2);
}

// Without a header of their own, two rows that stand as near as lines became one.
TEST(OpenTable, NumbersBeginTheRowsThatGoOn) {
  TypedPage next;
  next.at(52, "9").at(80, "ปลูกต้นไม้").at(220, "ช่าง").at(300, "เสร็จแล้ว").down();
  next.at(52, "10").at(80, "ขุดลอกคลอง").at(220, "ช่าง").at(300, "ยังไม่เสร็จ").down();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].rows, 2);
}

// White space shows the same columns all the way down, over the heading of the next table.
TEST(OpenTable, ATableThatGoesOnEndsAtAHeading) {
  TypedPage next;
  add_header(next);
  next.down(30).at(50, "ภาคสอง", true).next_row();
  add_header(next);
  for (const char* number : {"4", "5", "6"}) add_row(next, number);
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_EQ(tables[0].rows, 1);
  EXPECT_EQ(tables[1].rows, 4);
}

TEST(OpenTable, ARepeatedHeaderEndsBeforeAHeading) {
  TypedPage next;
  add_header(next);
  next.down(60).at(50, "ภาคสอง", true).down(30).at(80, "แผนของปีหน้าและปีถัดไป").down();
  EXPECT_THAT(tables_below(next, open_at_end_of(first_page())), SizeIs(1));
}

// "12" in one column and "ภายใน" in another look like a page number when read together.
TEST(OpenTable, TextInTwoColumnsIsNoPageNumber) {
  TypedPage next;
  next.at(80, "12").at(300, "ภายใน").down().at(300, "ปีหน้าทุกสาย").down();
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]), Contains("0,3 ภายใน\nปีหน้าทุกสาย"));
}

// The page before began with the header as well, in lines that looked like running heads.
TEST(OpenTable, AHeaderIsNoRunningHead) {
  OpenTable above = open_at_end_of(first_page());
  above.heads = {"ที่งานที่ทำผู้ทำผลงาน"};
  TypedPage next;
  add_header(next);
  next.at(80, "และสะพานลอย").down();
  const auto tables = tables_below(next, above);
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]), Contains("0,0 ที่"));
}

// Numbers in the middle of a column begin elsewhere than its header.
TEST(OpenTable, ColumnsAreTheSameWhereTheirMiddlesAre) {
  OpenTable above = open_at_end_of(first_page());
  above.columns[3] = {280, 410};  // of a header as wide; its middle is that of the text below
  TypedPage second;
  second.at(80, "และสะพานลอย").at(330, "เสร็จ").down();
  const auto open = open_table_of(second.page(&above), &above);
  ASSERT_TRUE(open);
  EXPECT_EQ(open->columns[3].low, 280);
}

TEST(OpenTable, RunningHeadsAreSkipped) {
  TypedPage first;
  first.at(60, "รายงานของหมู่บ้าน").down(30);
  add_header(first);
  for (const char* number : {"1", "2", "3"}) add_row(first, number);
  TypedPage next;
  next.at(60, "รายงานของหมู่บ้าน").down(30);
  next.at(220, "และกองคลัง").at(300, "เหลืออีกสองสาย").down();
  const auto tables = tables_below(next, open_at_end_of(first));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(cells_of(tables[0]), Contains("0,2 และกองคลัง"));
}

TEST(OpenTable, GoesOnOverAPageThatShowsOneColumnOnly) {
  const OpenTable above = open_at_end_of(first_page());
  TypedPage second;
  second.at(300, "และเหลืออีกสอง").down().at(300, "สายในปีหน้า").down();
  const auto still_open = open_table_of(second.page(&above), &above);
  ASSERT_TRUE(still_open);
  TypedPage third;
  add_header(third);
  third.at(80, "และสะพานลอย").down();
  EXPECT_THAT(tables_below(third, *still_open), SizeIs(1));
}

TEST(OpenTable, WhatIsNoTableStaysText) {
  const OpenTable above = open_at_end_of(first_page());
  TypedPage prose, heading, signature;
  prose.at(80, "ทั้งนี้ให้ทุกกองรายงานผลงานต่อที่ประชุมหมู่บ้านทุกเดือน").down().at(50, "จนกว่างานจะเสร็จ").down();
  heading.at(50, "ภาคสอง", true).down(20).at(80, "แผนของปีหน้า").down();
  signature.at(243, "(นายดี มีใจ)").down().at(228, "ผู้ใหญ่บ้านคนเก่า").down().at(252, "หมู่สอง").down();
  EXPECT_THAT(tables_below(prose, above), IsEmpty());
  EXPECT_THAT(tables_below(heading, above), IsEmpty());
  EXPECT_THAT(tables_below(signature, above), IsEmpty());
}

TEST(OpenTable, AnotherHeaderBeginsAnotherTable) {
  TypedPage next;
  next.at(50, "ชื่อ", true).at(150, "บ้านเลขที่", true).at(260, "ที่อยู่เดิม", true).next_row();
  for (int row = 0; row < 3; ++row) {
    next.at(50, "สมชาย").at(150, "บ้านใต้").at(260, "ริมน้ำ").down();
    next.at(50, "ใจดี").at(150, "ริมคลอง").at(260, "บ้านไกล").next_row();
  }
  const auto tables = tables_below(next, open_at_end_of(first_page()));
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].columns, 3);
}

TEST(OpenTable, TextBelowClosesATableAndFurnitureDoesNot) {
  TypedPage closed = first_page(), open = first_page();
  closed.down(30).at(80, "จึงเรียนมาเพื่อทราบและขอความร่วมมือจากทุกหมู่บ้านต่อไป");
  open.down(60).at(300, "/๒. งานของปีหน้า...");
  EXPECT_FALSE(open_table_of(closed.page()));
  EXPECT_TRUE(open_table_of(open.page()));
  Page ruled = first_page().page();
  for (Block& block : ruled.blocks)
    if (Table* table = std::get_if<Table>(&block)) {
      table->ruled = true;
      const double middle = (table->bbox.x0 + table->bbox.x1) / 2;
      ruled.rules.push_back({{middle, table->bbox.y0, middle, table->bbox.y1}});
    }
  EXPECT_FALSE(open_table_of(ruled)) << "rules between its columns show each row of the next page";
}

}  // namespace
}  // namespace thaimemo
