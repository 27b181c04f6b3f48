#include "extract/table/partial/shaded_rows.h"

#include <gmock/gmock.h>

#include "extract/table/partial/shaded_headers.h"
#include "extract/table/ruled/grid.h"
#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Three rows below a header, as near to each other as their lines.
TypedPage page_of_rows() {
  TypedPage page;
  page.at(60, "ข้อ", true).at(120, "งานที่ทำ", true).at(300, "ผู้ทำ", true).down(30);
  page.at(60, "1").at(120, "ซ่อมถนนหน้าวัด").at(300, "ช่าง").down().at(120, "และสะพานไม้").down();
  page.at(60, "2").at(120, "ขุดลอกคลองส่งน้ำ").at(300, "สำนักปลัด").down().at(300, "และโยธา").down();
  page.at(60, "3").at(120, "ปลูกต้นไม้ริมทาง").at(300, "ทุกกอง").down();
  return page;
}

std::vector<std::string> striped(const TypedPage& page, const std::vector<Box>& fields) {
  const auto rules = rules_of_stripes(fields, page.words(), {});
  for (const Block& block : lay_out(page.words(), find_tables(rules), {}, nullptr, rules))
    if (const Table* table = std::get_if<Table>(&block)) return cells_of(*table);
  return {};
}

const std::vector<std::string> rows_found{"0,0 ข้อ",
                                          "0,1 งานที่ทำ",
                                          "0,2 ผู้ทำ",
                                          "1,0 1",
                                          "1,1 ซ่อมถนนหน้าวัด\nและสะพานไม้",
                                          "1,2 ช่าง",
                                          "2,0 2",
                                          "2,1 ขุดลอกคลองส่งน้ำ",
                                          "2,2 สำนักปลัด\nและโยธา",
                                          "3,0 3",
                                          "3,1 ปลูกต้นไม้ริมทาง",
                                          "3,2 ทุกกอง"};

TEST(ShadedRows, EveryOtherRowOnAFieldShowsThemAll) {
  EXPECT_EQ(striped(page_of_rows(), {{50, 46, 400, 76}, {50, 111, 400, 143}}), rows_found);
}

TEST(ShadedRows, FieldsOfCellsShowTheColumnsToo) {
  TypedPage page = page_of_rows();
  EXPECT_EQ(striped(page, {{50, 46, 110, 76},
                           {110, 46, 290, 76},
                           {290, 46, 400, 76},
                           {50, 111, 110, 143},
                           {110, 111, 290, 143},
                           {290, 111, 400, 143}}),
            rows_found);
}

TEST(ShadedRows, AHeaderOnWhiteIsTheFirstRow) {
  EXPECT_EQ(striped(page_of_rows(), {{50, 111, 110, 143}, {110, 111, 290, 143}, {290, 111, 400, 143}}),
            rows_found);
}

TEST(ShadedRows, AFieldAloneIsABoxAroundText) {
  EXPECT_THAT(rules_of_stripes({{50, 111, 400, 143}}, page_of_rows().words(), {}), IsEmpty());
  EXPECT_THAT(rules_of_stripes({{50, 46, 400, 76}}, page_of_rows().words(), {}), IsEmpty());
}

TEST(ShadedRows, FieldsInARuledTableShowNothing) {
  Table ruled;
  ruled.bbox = {50, 40, 400, 200};
  EXPECT_THAT(rules_of_stripes({{50, 46, 400, 76}, {50, 111, 400, 143}}, page_of_rows().words(), {ruled}),
              IsEmpty());
}

// Words that begin nowhere in particular: white space alone shows no columns.
TEST(ShadedHeaders, TheirCellsAreTheColumnsOfRowsWithoutRules) {
  TypedPage page;
  page.at(60, "ข้อ", true).at(120, "งานที่ทำ", true).at(300, "ผู้ทำ", true).down(30);
  page.at(60, "1").at(112, "ซ่อมถนน").at(220, "หน้าวัด").at(294, "ช่าง").down().at(112, "และสะพานไม้").down(26);
  page.at(60, "2").at(112, "ขุดลอก").at(180, "คลองส่งน้ำ").at(294, "สำนักปลัด").down();
  const std::vector<Box> header{{50, 46, 110, 76}, {110, 46, 290, 76}, {290, 46, 400, 76}};
  const auto tables = tables_below_headers(header, page.words(), {}, {});
  ASSERT_EQ(tables.size(), 1U);
  for (const Block& block : lay_out(page.words(), tables))
    if (const Table* table = std::get_if<Table>(&block)) {
      EXPECT_THAT(cells_of(*table),
                  ElementsAre("0,0 ข้อ", "0,1 งานที่ทำ", "0,2 ผู้ทำ", "1,0 1", "1,1 ซ่อมถนน หน้าวัด\nและสะพานไม้",
                              "1,2 ช่าง", "2,0 2", "2,1 ขุดลอก คลองส่งน้ำ", "2,2 สำนักปลัด"));
    }
}

TEST(ShadedHeaders, PartColumnsBetweenRulesOfRows) {
  const TypedPage page = page_of_rows();
  std::vector<Rule> rules{{{50, 46, 400, 46}},   {{50, 76, 400, 76}},   {{50, 111, 400, 111}},
                          {{50, 143, 400, 143}}, {{50, 165, 400, 165}}, {{50, 46, 50, 165}},
                          {{400, 46, 400, 165}}};
  const std::vector<Box> header{{50, 46, 110, 76}, {110, 46, 290, 76}, {290, 46, 400, 76}};
  for (const Rule& more : rules_below_headers(header, page.words(), find_tables(rules), rules))
    rules.push_back(more);
  const auto tables = find_tables(rules);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].columns, 3);
  EXPECT_EQ(tables[0].rows, 4);
}

}  // namespace
}  // namespace thaimemo
