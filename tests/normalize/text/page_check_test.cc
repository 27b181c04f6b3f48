#include "normalize/text/page_check.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <sstream>

#include "extract/record/page_stream.h"

namespace thaimemo {
namespace {

Cell cell(int row, int column, const std::string& raw) {
  Cell made;
  made.bbox = {12, 21, 60, 40};
  made.row = row;
  made.column = column;
  made.raw = made.text = raw;
  return made;
}

// One table of two rows and three columns, normalized; the last cell's word was read by OCR.
Document sound_document() {
  Table table{1, {10, 20, 200, 300}, 2, 3, true, {}};
  table.cells = {cell(0, 0, "ตัวชี้วัด"),         cell(0, 1, "คะแนน"), cell(0, 2, "มาตรการ"),
                 cell(1, 0, "การเปิดเผยข้อมูล"), cell(1, 1, "๖๑.๕๐"), cell(1, 2, "จัดอบรม")};
  table.cells[4].text = "61.50";
  table.cells[4].edits = {{"thai-digits", 0, "๖๑", "61"}, {"thai-digits", 3, "๕๐", "50"}};
  table.cells[5].words = {{{12, 21, 30, 40}, "จัดอบรม", 0.5, {{"จัด", 0.25}}}};
  Document document;
  document.source = "a.pdf";
  document.pages.emplace_back();
  document.pages[0].blocks = {table};
  return document;
}

// The place that is refused, after the page was changed so; "" where none is.
std::string refused(const std::function<void(Page& page, Table& table)>& change) {
  Page page = sound_document().pages.at(0);
  change(page, std::get<Table>(page.blocks.at(0)));
  try {
    check_page(page);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "bad-record");
    return error.place();
  }
  return "";
}

TEST(PageCheck, ASoundPagePasses) {
  EXPECT_EQ(refused([](Page&, Table&) {}), "");
}

TEST(PageCheck, AHugePageIsSound) {
  EXPECT_EQ(refused([](Page& page, Table&) { page.width = page.height = 1e9; }), "");
}

TEST(PageCheck, PagesCountFromOne) {
  EXPECT_EQ(refused([](Page& page, Table&) { page.number = 0; }), "page 0");
}

TEST(PageCheck, BoxesAreNotTurnedInsideOutNorEndless) {
  EXPECT_EQ(refused([](Page&, Table& table) { std::swap(table.bbox.x0, table.bbox.x1); }), "page 1, table 1");
  EXPECT_EQ(refused([](Page& page, Table&) { page.width = std::numeric_limits<double>::infinity(); }),
            "page 1");
  EXPECT_EQ(refused([](Page&, Table& table) { table.cells[5].words.at(0).bbox.y1 = -1; }),
            "page 1, table 1, row 1, column 2");
}

TEST(PageCheck, ConfidencesAreFromNoughtToOne) {
  for (const double wrong : {-0.1, 1.5, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(refused([wrong](Page&, Table& table) { table.cells[0].confidence = wrong; }),
              "page 1, table 1, row 0, column 0");
}

TEST(PageCheck, CellsLieInTheirTable) {
  EXPECT_NE(refused([](Page&, Table& table) { table.cells[0].row = 2; }), "");
  EXPECT_NE(
      refused([](Page&, Table& table) { table.cells[0].column_span = std::numeric_limits<int>::max(); }), "");
  EXPECT_NE(refused([](Page&, Table& table) { table.cells[0].row_span = 0; }), "");
}

TEST(PageCheck, EditsLeadFromRawToText) {
  EXPECT_NE(refused([](Page&, Table& table) { table.cells[4].text = "62.50"; }), "");
  EXPECT_NE(refused([](Page&, Table& table) { table.cells[4].edits[0].position = 7; }), "");
  EXPECT_EQ(refused([](Page&, Table& table) {
              table.cells[4].text.clear();
              table.cells[4].edits.clear();
            }),
            "");
}

TEST(PageCheck, TheReaderOfRecordsNamesTheLine) {
  Document document = sound_document();
  document.pages.at(0).number = -1;
  std::stringstream records;
  records << header_line() << "\n";
  write_document({document, ""}, [&records](std::string_view line) { records << line << "\n"; });
  try {
    DocumentReader(records, "a.jsonl", check_page).next();
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "a.jsonl:3");
  }
}

}  // namespace
}  // namespace thaimemo
