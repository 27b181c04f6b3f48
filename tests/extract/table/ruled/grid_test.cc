#include "extract/table/ruled/grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Rule h(double y, double x0, double x1) {
  return {{x0, y, x1, y}};
}
Rule v(double x, double y0, double y1) {
  return {{x, y0, x, y1}};
}

std::vector<Rule> grid(const std::vector<double>& xs, const std::vector<double>& ys) {
  std::vector<Rule> rules;
  for (double y : ys) rules.push_back(h(y, xs.front(), xs.back()));
  for (double x : xs) rules.push_back(v(x, ys.front(), ys.back()));
  return rules;
}

std::vector<Rule> operator+(std::vector<Rule> a, const std::vector<Rule>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// "row,column" with "+rows" and ">columns" where a cell spans more than one.
std::vector<std::string> places(const Table& table) {
  std::vector<std::string> all;
  for (const Cell& cell : table.cells) {
    std::string place = std::to_string(cell.row) + "," + std::to_string(cell.column);
    if (cell.row_span > 1) place += "+" + std::to_string(cell.row_span);
    if (cell.column_span > 1) place += ">" + std::to_string(cell.column_span);
    all.push_back(place);
  }
  return all;
}

Table only_table(const std::vector<Rule>& rules) {
  const auto tables = find_tables(rules);
  EXPECT_THAT(tables, SizeIs(1));
  return tables.empty() ? Table{} : tables.front();
}

TEST(Grid, PlainGridGivesOneCellForEachSlot) {
  const Table table = only_table(grid({100, 200, 300}, {50, 80, 120}));
  EXPECT_EQ(table.rows, 2);
  EXPECT_EQ(table.columns, 2);
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "1,0", "1,1"));
  EXPECT_EQ(table.bbox, (Box{100, 50, 300, 120}));
  EXPECT_EQ(table.cells[3].bbox, (Box{200, 80, 300, 120}));
}

TEST(Grid, MissingInnerLinesMergeCellsInBothDirections) {
  const Table table = only_table({h(0, 0, 300), h(30, 100, 300), h(60, 0, 300), h(90, 0, 300),  //
                                  v(0, 0, 90), v(100, 0, 90), v(200, 30, 60), v(300, 0, 90)});
  EXPECT_THAT(places(table), ElementsAre("0,0+2", "0,1>2", "1,1", "1,2", "2,0", "2,1>2"));
}

TEST(Grid, BlockMergedOverRowsAndColumns) {
  const Table table = only_table({h(0, 0, 300), h(30, 200, 300), h(60, 0, 300), h(90, 0, 300),  //
                                  v(0, 0, 90), v(100, 60, 90), v(200, 0, 90), v(300, 0, 90)});
  EXPECT_THAT(places(table), ElementsAre("0,0+2>2", "0,2", "1,2", "2,0", "2,1", "2,2"));
}

TEST(Grid, DoubleLinesAreOne) {
  const Table table = only_table(grid({0, 100, 200}, {0, 40, 80}) + grid({2, 102, 202}, {2, 42, 82}));
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "1,0", "1,1"));
}

TEST(Grid, BrokenLinesAndCellByCellBordersAreJoined) {
  std::vector<Rule> rules;
  for (double y : {0., 40., 80.})
    for (double x = 0; x < 200; x += 50) rules.push_back(h(y + (x == 50 ? 0.4 : 0), x, x + 48));
  for (double x : {0., 100., 199.})
    for (double y = 0; y < 80; y += 4) rules.push_back(v(x, y, y + 2));
  EXPECT_THAT(places(only_table(rules)), ElementsAre("0,0", "0,1", "1,0", "1,1"));
}

TEST(Grid, FilledThinRectanglesAreLines) {
  std::vector<Rule> rules;
  for (double y : {0., 40., 80.}) rules.push_back({{0, y, 200, y + 1.5}});
  for (double x : {0., 100., 200.}) rules.push_back({{x, 0, x + 1.5, 80}});
  EXPECT_THAT(places(only_table(rules)), ElementsAre("0,0", "0,1", "1,0", "1,1"));
}

TEST(Grid, LinesThatMissTheirCrossingByLittleStillCross) {
  const Table table =
      only_table({h(0, 2, 198), h(40, 2, 198), h(80, 2, 198), v(0, 2, 78), v(100, 2, 78), v(200, 2, 78)});
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "1,0", "1,1"));
}

TEST(Grid, OpenSidesGetTheirBorder) {
  const Table table = only_table({h(0, 0, 300), h(30, 0, 300), h(60, 0, 300), v(100, 0, 60), v(200, 0, 60)});
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "0,2", "1,0", "1,1", "1,2"));
  EXPECT_EQ(table.bbox, (Box{0, 0, 300, 60}));
}

TEST(Grid, OpenSidesWithOneInnerLine) {
  EXPECT_THAT(places(only_table({h(0, 0, 300), h(30, 0, 300), h(60, 0, 300), v(140, 0, 60)})),
              ElementsAre("0,0", "0,1", "1,0", "1,1"));
}

TEST(Grid, TableCutByThePageEndGetsItsBottom) {
  const Table table = only_table({h(0, 0, 200), h(30, 0, 200), v(0, 0, 90), v(100, 0, 90), v(200, 0, 90)});
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "1,0", "1,1"));
  EXPECT_EQ(table.bbox.y1, 90);
}

TEST(Grid, OneCellWithoutItsOuterSideStaysACell) {
  const Table table = only_table({h(0, 0, 200), h(30, 0, 200), h(60, 0, 200), h(90, 0, 200),  //
                                  v(0, 0, 90), v(100, 0, 90), v(200, 0, 30), v(200, 60, 90)});
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "1,0", "1,1", "2,0", "2,1"));
}

TEST(Grid, SlotsOutsideASteppedOutlineAreNoCells) {
  const Table table = only_table({h(0, 0, 100), h(30, 0, 200), h(60, 0, 200),  //
                                  v(0, 0, 60), v(100, 0, 60), v(200, 30, 60)});
  EXPECT_THAT(places(table), ElementsAre("0,0", "1,0", "1,1"));
}

TEST(Grid, ChartAxisWithGridLinesIsNoTable) {
  EXPECT_THAT(find_tables({v(0, 0, 100), h(0, 0, 200), h(25, 0, 200), h(50, 0, 200), h(75, 0, 200)}),
              IsEmpty());
}

TEST(Grid, LoneBoxIsNoTable) {
  EXPECT_THAT(find_tables(grid({0, 100}, {0, 100})), IsEmpty());
}

TEST(Grid, UnderlineInACellDoesNotCutIt) {
  const auto rules = grid({0, 100, 200}, {0, 40, 80}) + std::vector<Rule>{h(20, 10, 60), h(60, 1, 50)};
  EXPECT_THAT(places(only_table(rules)), ElementsAre("0,0", "0,1", "1,0", "1,1"));
}

TEST(Grid, RowThatStandsBesideTheOthersKeepsItsColumns) {
  const Table table =
      only_table({h(0, 0, 300), h(30, 0, 307), h(60, 0, 307), v(0, 0, 60), v(100, 0, 30), v(107, 30, 60),
                  v(200, 0, 30), v(207, 30, 60), v(300, 0, 30), v(307, 30, 60)});
  EXPECT_THAT(places(table), ElementsAre("0,0", "0,1", "0,2", "1,0", "1,1", "1,2"));
}

TEST(Grid, NarrowColumnOfItsOwnStays) {
  EXPECT_THAT(places(only_table(grid({0, 100, 108, 200}, {0, 30, 60}))),
              ElementsAre("0,0", "0,1", "0,2", "1,0", "1,1", "1,2"));
}

TEST(Grid, TablesAreNumberedInReadingOrder) {
  const auto tables =
      find_tables(grid({0, 50, 100}, {300, 320, 340}) + grid({310, 350, 400}, {95, 150, 200}) +
                  grid({0, 100, 200}, {100, 150, 200}));
  ASSERT_THAT(tables, SizeIs(3));
  EXPECT_EQ(tables[0].bbox, (Box{0, 100, 200, 200}));
  EXPECT_EQ(tables[1].bbox, (Box{310, 95, 400, 200}));
  EXPECT_EQ(tables[2].bbox, (Box{0, 300, 100, 340}));
  EXPECT_EQ(tables[2].number, 3);
}

TEST(Grid, TablesSideBySideWithStaggeredRowsStayApart) {
  const auto tables =
      find_tables(grid({0, 100, 200}, {0, 20, 40, 60}) + grid({220, 300, 400}, {2, 22, 42, 62}));
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_EQ(tables[0].bbox, (Box{0, 0, 200, 60}));
  EXPECT_EQ(tables[1].bbox, (Box{220, 2, 400, 62}));
}

TEST(Grid, TableInsideACellIsItsOwn) {
  const auto tables =
      find_tables(grid({0, 200, 400}, {0, 100, 200}) + grid({220, 280, 340}, {110, 130, 150}));
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_EQ(tables[0].bbox, (Box{0, 0, 400, 200}));
  EXPECT_EQ(tables[1].bbox, (Box{220, 110, 340, 150}));
}

TEST(Grid, FrameAroundATableAddsNothing) {
  EXPECT_THAT(find_tables(grid({0, 500}, {0, 700}) + grid({50, 200, 400}, {100, 120, 140})), SizeIs(1));
}

TEST(Grid, RulesWithoutAPlaceAreIgnored) {
  const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
  const std::vector<Rule> bad{{{nan, 0, 10, 0}}, {{0, 0, inf, 0}}, {{10, 0, -10, 0}}};
  EXPECT_THAT(places(only_table(grid({0, 100, 200}, {0, 40}) + bad)), ElementsAre("0,0", "0,1"));
}

TEST(Grid, DrawingsWithTooManyRulesAreLeftAlone) {
  GridSettings settings;
  settings.rules_max = 5;
  EXPECT_THAT(find_tables(grid({0, 100, 200}, {0, 40, 80}), settings), IsEmpty());
  settings = {};
  settings.slots_max = 8;
  EXPECT_THAT(find_tables(grid({0, 100, 200}, {0, 40, 80}), settings), IsEmpty());
}

TEST(Grid, OrderOfRulesDoesNotMatter) {
  auto rules = grid({0, 100, 200, 210}, {0, 40, 80}) + grid({2, 102, 202}, {2, 42, 82}) +
               grid({300, 350, 400}, {0, 40});
  const auto tables = find_tables(rules);
  std::reverse(rules.begin(), rules.end());
  const auto again = find_tables(rules);
  ASSERT_EQ(tables.size(), again.size());
  for (std::size_t i = 0; i < tables.size(); ++i) EXPECT_EQ(places(tables[i]), places(again[i]));
}

// Sides that run through the white between two tables make one grid of them.
TEST(Grid, ALowBandPartsTablesOfOtherColumns) {
  const auto tables =
      find_tables(grid({40, 160, 440}, {50, 100}) + grid({40, 80, 120, 160, 240, 320, 440}, {107, 140, 170}) +
                  std::vector<Rule>{v(40, 50, 170), v(440, 50, 170)});
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_THAT(places(tables[0]), ElementsAre("0,0", "0,1"));
  EXPECT_EQ(tables[0].columns, 2);
  EXPECT_EQ(tables[0].bbox, (Box{40, 50, 440, 100}));
  EXPECT_EQ(tables[1].rows, 2);
  EXPECT_EQ(tables[1].columns, 6);
  EXPECT_THAT(tables[1].cells, SizeIs(12));
}

TEST(Grid, ALowBandWithinColumnsIsARow) {
  EXPECT_EQ(only_table(grid({40, 160, 440}, {50, 100}) + grid({40, 160, 440}, {107, 140, 170}) +
                       std::vector<Rule>{v(40, 50, 170), v(440, 50, 170)})
                .rows,
            4);
}

}  // namespace
}  // namespace thaimemo
