#include "corpus/score/document/structure.h"

#include <gtest/gtest.h>

namespace thaimemo::score {
namespace {

Row cell(int row, int column, int row_span, const std::string& text) {
  return {{"page", "1"},
          {"table_no", "1"},
          {"row_no", std::to_string(row)},
          {"column_no", std::to_string(column)},
          {"row_span", std::to_string(row_span)},
          {"column_span", "1"},
          {"text", text}};
}

const std::vector<ExpectedTable> expected{{1, {{0, 0, 2, 1, "ก"}, {0, 1, 1, 1, "ข"}, {1, 1, 1, 1, "ค"}}}};

TEST(Structure, TheSameGridIsPerfect) {
  Tally tally;
  score_structure(expected, {cell(0, 0, 2, "ก"), cell(0, 1, 1, "ข"), cell(1, 1, 1, "ค")}, tally);
  EXPECT_EQ(tally["cell_hit"], 3);
  EXPECT_DOUBLE_EQ(tally.teds_sum, 1);
}

TEST(Structure, ASpanThatWasCutCostsItsCell) {
  Tally tally;
  score_structure(expected, {cell(0, 0, 1, "ก"), cell(1, 0, 1, ""), cell(0, 1, 1, "ข"), cell(1, 1, 1, "ค")},
                  tally);
  EXPECT_EQ(tally["cell_gold"], 3);
  EXPECT_EQ(tally["cell_hit"], 2);
  EXPECT_LT(tally.teds_sum, 0.9);
  EXPECT_GT(tally.teds_sum, 0.3);
}

TEST(Structure, AMissingTableCountsWhole) {
  Tally tally;
  score_structure(expected, {}, tally);
  EXPECT_EQ(tally["table"], 1);
  EXPECT_EQ(tally["cell_gold"], 3);
  EXPECT_EQ(tally.teds_sum, 0);
}

// Made reports of other printers do not tell their tables: no figure is better than a wrong one.
TEST(Structure, TablesThatTheTruthDoesNotTellGiveNoFigures) {
  Tally tally;
  score_structure({}, {cell(0, 0, 1, "ก")}, tally);
  const Figures figures = figures_of(tally);
  for (const auto& [name, value] : figures) {
    if (name != "cell_structure" && name != "teds") continue;
    EXPECT_FALSE(value.has_value()) << name;
  }
}

}  // namespace
}  // namespace thaimemo::score
