#include "extract/table/rows/row_partition.h"

#include <gmock/gmock.h>

namespace thaimemo {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

// `count` lines from `top` on, 20 points apart.
std::vector<double> cell(double top, int count) {
  std::vector<double> lines;
  for (int i = 0; i < count; ++i) lines.push_back(top + 20 * i);
  return lines;
}

std::vector<double> column(std::initializer_list<std::vector<double>> cells) {
  std::vector<double> lines;
  for (const auto& one : cells) lines.insert(lines.end(), one.begin(), one.end());
  return lines;
}

RowPartition parted(std::vector<std::vector<double>> columns) {
  const std::vector<bool> numbers(columns.size(), false);
  return row_partition({std::move(columns), 20, 22, numbers}, {});
}

auto near(double y) {
  return DoubleNear(y, 10);
}

// Lines of a row whose cells are centred lie between each other, the longest cell's first and last alone.
TEST(RowPartition, OneRowOfCentredCellsIsOneRow) {
  const RowPartition rows = parted({cell(130, 4), cell(140, 3), cell(150, 2), cell(100, 7)});
  EXPECT_THAT(rows.edges, IsEmpty());
  EXPECT_EQ(rows.centred_more, 3);
}

// Rows without any room between them: the longest cells follow each other as lines of one cell do.
TEST(RowPartition, CentredRowsThatTouchAreParted) {
  EXPECT_THAT(
      parted({column({cell(140, 1), cell(220, 1)}), column({cell(100, 5), cell(200, 2)}),
              column({cell(120, 3), cell(220, 1), cell(260, 0)}), column({cell(130, 2), cell(200, 3)})})
          .edges,
      ElementsAre(near(190)));
}

TEST(RowPartition, RowsThatTouchBeginTogether) {
  EXPECT_THAT(parted({column({cell(100, 1), cell(160, 1)}), column({cell(100, 3), cell(160, 2)}),
                      column({cell(100, 2), cell(160, 1)})})
                  .edges,
              ElementsAre(near(150)));
}

// The rest of a longer cell is no row.
TEST(RowPartition, ParagraphsOfOneCellStayInItsRow) {
  EXPECT_THAT(parted({cell(100, 1), column({cell(100, 2), cell(150, 2)}), cell(100, 1)}).edges, IsEmpty());
}

// Names and scores in the middle of two rows each: the third row belongs to the second name.
TEST(RowPartition, KeysStandBesideSeveralRows) {
  const RowPartition rows = parted({cell(155, 1), cell(155, 1), column({cell(100, 2), cell(190, 2)}),
                                    column({cell(100, 2), cell(190, 2)})});
  EXPECT_THAT(rows.edges, ElementsAre(near(155)));
  EXPECT_EQ(rows.keys, 2u);
}

TEST(RowPartition, LinesOfTheFirstColumnAloneAreNoKeys) {
  EXPECT_EQ(parted({column({cell(100, 1), cell(160, 1)}), {}, {}}).keys, 0u);
}

// A list of scores: every line stands as far from the next as lines of a cell may.
TEST(RowPartition, EachNumberHasARow) {
  EXPECT_THAT(row_partition({{cell(100, 4), cell(100, 5)}, 20, 22, {true, false}}, {}).edges,
              ElementsAre(near(110), near(130), near(150)));
}

// A page's end cut the last row: what is left of it begins at the top though all others are centred.
TEST(RowPartition, TheCutRowAtTheEndBeginsAtTheTop) {
  EXPECT_THAT(parted({column({cell(140, 1), cell(220, 1)}), column({cell(140, 1), cell(220, 2)}),
                      column({cell(100, 5), cell(220, 5)}), column({cell(120, 3), cell(220, 2)})})
                  .edges,
              ElementsAre(near(200)));
}

}  // namespace
}  // namespace thaimemo
