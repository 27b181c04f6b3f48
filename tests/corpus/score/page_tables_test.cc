#include "corpus/score/document/page_tables.h"

#include <gtest/gtest.h>

namespace thaimemo::score {
namespace {

const PageTable truth{{"ข้อเสนอแนะ", "แนวทางการแก้ไข", "ระยะเวลา"},
                      {"ควรเปลี่ยนคอมพิวเตอร์ใหม่ (6)", "ปรับปรุงเครื่องเดิม", "พ.ค. – มิ.ย. 60"},
                      {"อินเทอร์เน็ตช้ามาก (2)", "ตรวจเช็คระบบเครือข่าย", "ก.ค. 59"}};

std::vector<Row> cells_of(const PageTable& table, int page, int number = 1) {
  std::vector<Row> cells;
  for (size_t row = 0; row < table.size(); ++row)
    for (size_t column = 0; column < table[row].size(); ++column)
      cells.push_back({{"page", std::to_string(page)},
                       {"table_no", std::to_string(number)},
                       {"row_no", std::to_string(row)},
                       {"column_no", std::to_string(column)},
                       {"text", table[row][column]}});
  return cells;
}

std::optional<double> figure(const std::string& name, const std::vector<Row>& cells) {
  Tally tally;
  score_page_tables({{2, truth}}, cells, tally);
  for (const auto& [figure, value] : figures_of(tally))
    if (figure == name) return value;
  return -1;
}

TEST(PageTables, AllRight) {
  const auto cells = cells_of(truth, 2);
  EXPECT_EQ(figure("page_cell_exact", cells), 1);
  EXPECT_EQ(figure("page_cell_cer", cells), 0);
  EXPECT_EQ(figure("page_row_f1", cells), 1);
  EXPECT_EQ(figure("page_numbers_wrong", cells), 0);
}

TEST(PageTables, ARowAndAColumnTooManyShiftNothing) {
  PageTable read = truth;
  read.insert(read.begin() + 1, {"ลงชื่อ", "", ""});
  for (auto& row : read) row.insert(row.begin(), "");
  EXPECT_EQ(figure("page_cell_exact", cells_of(read, 2)), 1);
  EXPECT_EQ(figure("page_row_f1", cells_of(read, 2)), 6.0 / 7);
}

TEST(PageTables, WrongLettersAndNumbersAreTold) {
  PageTable read = truth;
  read[1][0] = "ควรเปลี่ยนคอมพิวเตอร์ใหม่ (8)";
  read[2][1] = "ตรวจเช็คระบบเครอข่าย";
  EXPECT_EQ(figure("page_cell_exact", cells_of(read, 2)), 7.0 / 9);
  EXPECT_EQ(figure("page_numbers_wrong", cells_of(read, 2)), 1);
  EXPECT_GT(figure("page_cell_cer", cells_of(read, 2)), 0);
}

TEST(PageTables, ALostRowCountsWhole) {
  PageTable read = truth;
  read.pop_back();
  EXPECT_EQ(figure("page_cell_exact", cells_of(read, 2)), 6.0 / 9);
  EXPECT_EQ(figure("page_row_f1", cells_of(read, 2)), 0.8);
  EXPECT_EQ(figure("page_numbers_wrong", cells_of(read, 2)), 2);  // the 2 and the 59
}

TEST(PageTables, TheLikeliestTableOfThePageCounts) {
  auto cells = cells_of({{"ลงชื่อ", "ผู้รายงาน"}}, 2, 1);
  const auto right = cells_of(truth, 2, 2);
  cells.insert(cells.end(), right.begin(), right.end());
  EXPECT_EQ(figure("page_cell_exact", cells), 1);
  EXPECT_EQ(figure("page_row_f1", cells), 1);
}

TEST(PageTables, OtherPagesAndEmptyOnesHaveNothingRight) {
  EXPECT_EQ(figure("page_cell_exact", cells_of(truth, 3)), 0);
  EXPECT_EQ(figure("page_cell_cer", {}), 1);
  Tally none;
  score_page_tables({}, cells_of(truth, 2), none);
  for (const auto& [name, value] : figures_of(none))
    if (name.starts_with("page_")) {
      EXPECT_EQ(value, std::nullopt) << name;
    }
}

}  // namespace
}  // namespace thaimemo::score
