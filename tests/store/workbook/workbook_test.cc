#include "store/workbook/workbook.h"

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>

#include "store/workbook/sheet_text.h"
#include "tests/store/workbook/xlsx_file.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

using Row = std::vector<SheetValue>;

std::string bytes_of(Workbook& book) {
  std::string bytes;
  book.finish([&](std::string_view part) { bytes += part; });
  return bytes;
}

std::string made(WorkbookSettings settings, const std::vector<Row>& rows) {
  Workbook book(std::move(settings));
  for (const Row& row : rows) book.add_row(row);
  book.add_fact("statement", "SELECT 1");
  return bytes_of(book);
}

Json cell_of(const Json& book, int row, int column) {
  return book["sheets"][0]["rows"][row][column];
}

TEST(SheetText, IsCutAtWhatACellHolds) {
  const SheetText whole = sheet_text(std::string(sheet_text_units_max, 'a'));
  EXPECT_FALSE(whole.cut);
  EXPECT_EQ(whole.text.size(), sheet_text_units_max);
  const SheetText cut = sheet_text(std::string(sheet_text_units_max + 1, 'a'));
  EXPECT_TRUE(cut.cut);
  EXPECT_EQ(cut.text, std::string(sheet_text_units_max - 1, 'a') + "…");
  std::string pairs;
  for (std::size_t i = 0; i < sheet_text_units_max / 2 + 1; ++i) pairs += "😀";  // two units each
  EXPECT_TRUE(sheet_text(pairs).cut);
}

TEST(SheetText, HoldsNothingThatXmlForbids) {
  EXPECT_EQ(sheet_text(std::string("a\0b\x1b[31m\x7f", 9)).text,
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD[31m\xEF\xBF\xBD");
  EXPECT_EQ(sheet_text("a\r\nb\rc\td").text, "a\nb\nc\td");
  EXPECT_EQ(sheet_text("\xEF\xBF\xBE").text, "\xEF\xBF\xBD");
  EXPECT_EQ(sheet_text("\xff").text, "\xEF\xBF\xBD");
  EXPECT_EQ(sheet_text("_x0041_ _x41_ _x004g_").text, "_x005F_x0041_ _x41_ _x004g_");
}

// A spreadsheet showed 2 for a score of 2.00.
TEST(Workbook, ScoresKeepTheirTwoDecimals) {
  const Json book = read_xlsx_bytes(made({.columns = {"score", "share", "count"}},
                                         {{2.0, 0.123, std::int64_t{2}}, {85.5, 0.9876, std::int64_t{3}}}));
  EXPECT_EQ(cell_of(book, 1, 0)["value"], 2.0);
  const Json decimals = cell_of(book, 1, 0)["style"];
  EXPECT_NE(decimals, "0");
  EXPECT_EQ(cell_of(book, 2, 0)["style"], decimals);
  EXPECT_EQ(cell_of(book, 1, 1)["style"], "0");
  EXPECT_EQ(cell_of(book, 1, 2)["style"], "0");
}

TEST(Workbook, NumbersAreNumbersAndTextsAreTexts) {
  const std::int64_t id = 1234567890123456789;
  const Json book = read_xlsx_bytes(made({.columns = {"a", "b", "c", "d", "e", "f"}},
                                         {{std::int64_t{2567}, 85.25, "0812345678", id, nullptr, "ที่\nนี่ "}}));
  EXPECT_EQ(cell_of(book, 1, 0)["value"], 2567.0);
  EXPECT_EQ(cell_of(book, 1, 1)["value"], 85.25);
  EXPECT_EQ(cell_of(book, 1, 2)["value"], "0812345678");
  EXPECT_EQ(cell_of(book, 1, 3)["value"], "1234567890123456789");
  EXPECT_TRUE(cell_of(book, 1, 4).is_null());
  EXPECT_EQ(cell_of(book, 1, 5)["value"], "ที่\nนี่ ");
}

TEST(Workbook, ANumberWithoutEndIsAText) {
  const Json book = read_xlsx_bytes(made({.columns = {"a"}}, {{HUGE_VAL}}));
  EXPECT_EQ(cell_of(book, 1, 0)["value"], "inf");
}

TEST(Workbook, NoTextIsAFormulaOrALink) {
  std::vector<Row> rows;
  const std::vector<std::string> texts{"=1+1",
                                       "+1",
                                       "-1+1",
                                       "@SUM(1)",
                                       "\t=1",
                                       "{=1}",
                                       "http://a.th",
                                       "mailto:a@b.th",
                                       "internal:Sheet1!A1",
                                       "_x003D_1"};
  for (const std::string& text : texts) rows.push_back({text});
  const std::string bytes = made({.columns = {"=x"}}, rows);
  const Json book = read_xlsx_bytes(bytes);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Json cell = cell_of(book, static_cast<int>(i) + 1, 0);
    EXPECT_EQ(cell["value"], texts[i]);
    EXPECT_EQ(cell["type"], "inlineStr") << texts[i];
  }
  EXPECT_EQ(book["sheets"][0]["formulas"], 0);
  EXPECT_THAT(bytes, testing::Not(HasSubstr("sheet1.xml.rels")));  // where links would stand
}

TEST(Workbook, TheFirstRowStaysInSightAndFilters) {
  Workbook book({.columns = {"agency", "score"}, .rows_name = "ข้อมูล", .facts_name = "ที่มา"});
  for (int i = 0; i < 3; ++i) book.add_row({"อบต.", 80.5});
  book.set_widths({30, 10});
  const Json read = read_xlsx_bytes(bytes_of(book));
  const Json& sheet = read["sheets"][0];
  EXPECT_EQ(sheet["name"], "ข้อมูล");
  EXPECT_EQ(read["sheets"][1]["name"], "ที่มา");
  EXPECT_EQ(sheet["frozen"], "A2");
  EXPECT_EQ(sheet["filter"], "A1:B4");
  EXPECT_GT(sheet["widths"][0], 29.9);
  const int style = std::stoi(sheet["rows"][0][0]["style"].get<std::string>());
  EXPECT_TRUE(read["bold"][style]);
  EXPECT_FALSE(read["bold"][0]);
}

TEST(Workbook, RowsPastTheEndOfASheetGoOnInAnother) {
  std::vector<Row> rows;
  for (std::int64_t i = 0; i < 10; ++i) rows.push_back({i});
  const Json book = read_xlsx_bytes(made({.columns = {"n"}, .sheet_rows_max = 5}, rows));
  ASSERT_EQ(book["sheets"].size(), 4U);
  const std::vector<std::string> names{"rows", "source", "rows 2", "rows 3"};
  for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(book["sheets"][i]["name"], names[i]);
  std::vector<double> read;
  for (const int sheet : {0, 2, 3}) {
    const Json& lines = book["sheets"][sheet]["rows"];
    EXPECT_LE(lines.size(), 5U);
    EXPECT_EQ(lines[0][0]["value"], "n");
    for (std::size_t i = 1; i < lines.size(); ++i) read.push_back(lines[i][0]["value"]);
  }
  EXPECT_THAT(read, testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_EQ(book["sheets"][3]["filter"], "A1:A3");
}

TEST(Workbook, LongTextsAreCountedWhenTheyAreCut) {
  Workbook book({.columns = {"a"}});
  book.add_row({std::string(40'000, 'a')});
  book.add_row({"b"});
  EXPECT_EQ(book.texts_cut(), 1);
  EXPECT_EQ(cell_of(read_xlsx_bytes(bytes_of(book)), 1, 0)["value"].get<std::string>().size(),
            sheet_text_units_max - 1 + std::string("…").size());
}

TEST(Workbook, TheSameRowsGiveTheSameBytes) {
  const WorkbookSettings settings{.columns = {"a"},
                                  .made_at = std::chrono::sys_seconds(std::chrono::seconds(1'795'860'000))};
  const std::string bytes = made(settings, {{"x"}});
  EXPECT_EQ(bytes, made(settings, {{"x"}}));
  EXPECT_EQ(read_xlsx_bytes(bytes)["created"], "2026-11-28T10:00:00Z");
}

std::ptrdiff_t open_descriptors() {
  return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
}

TEST(Workbook, LeavesNothingOpenWhenItIsGivenUp) {
  const std::ptrdiff_t before = open_descriptors();
  for (int i = 0; i < 3; ++i) {
    Workbook book({.columns = {"a"}});
    for (int row = 0; row < 10; ++row) book.add_row({"given up"});
  }
  made({.columns = {"a"}}, {{"x"}});
  EXPECT_EQ(open_descriptors(), before);
}

}  // namespace
}  // namespace thaimemo
