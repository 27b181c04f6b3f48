#include "store/load/page_check.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <sstream>

#include "extract/record/page_stream.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

// The place that is refused, after the page was changed so; "" where none is.
std::string refused(const std::function<void(Page& page, Table& table)>& change) {
  Page page = sample::document("a.pdf").pages.at(0);
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
  Document document = sample::document("a.pdf");
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
