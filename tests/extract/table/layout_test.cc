#include "extract/table/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/table/ruled/grid.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

StyledWord word(const std::string& raw, Box box, bool space_before = false) {
  StyledWord styled;
  styled.word = {box, raw, 1, {}};
  styled.font_size_pt = 16;
  styled.space_before = space_before;
  return styled;
}

Table table_with(const std::vector<Box>& boxes) {
  Table table;
  for (const Box& box : boxes) {
    Cell cell;
    cell.bbox = box;
    cell.column = static_cast<int>(table.cells.size());
    table.cells.push_back(cell);
    table.bbox = united(table.bbox, box);
  }
  table.rows = 1;
  table.columns = static_cast<int>(boxes.size());
  return table;
}

// Lines as they are, tables as "[cell|cell]".
std::vector<std::string> texts(const std::vector<Block>& blocks) {
  std::vector<std::string> all;
  for (const Block& block : blocks) {
    if (const Line* line = std::get_if<Line>(&block)) {
      all.push_back(line->raw);
      continue;
    }
    std::string cells;
    for (const Cell& cell : std::get<Table>(block).cells) cells += (cells.empty() ? "[" : "|") + cell.raw;
    all.push_back(cells + "]");
  }
  return all;
}

TEST(Layout, WordsOfALineAreJoinedWithTheirSpacesOnly) {
  EXPECT_THAT(texts(lay_out({word("หก", {60, 0, 80, 16}, true), word("ประชุม", {0, 0, 30, 16}),
                             word("ครั้งที่", {30, 0, 58, 16})},
                            {})),
              ElementsAre("ประชุมครั้งที่ หก"));
}

TEST(Layout, WideGapIsASpace) {
  EXPECT_THAT(texts(lay_out({word("เรื่อง", {0, 0, 30, 16}), word("แจ้งกำหนดการ", {60, 0, 130, 16})}, {})),
              ElementsAre("เรื่อง แจ้งกำหนดการ"));
}

TEST(Layout, CellGetsItsLines) {
  const auto blocks = lay_out({word("สอง", {105, 22, 130, 38}), word("ก", {5, 2, 20, 18}),
                               word("หนึ่ง", {105, 4, 130, 20}), word("ครึ่ง", {132, 4, 150, 20}, true)},
                              {table_with({{0, 0, 100, 60}, {100, 0, 200, 60}})});
  EXPECT_THAT(texts(blocks), ElementsAre("[ก|หนึ่ง ครึ่ง\nสอง]"));
  EXPECT_THAT(std::get<Table>(blocks[0]).cells[1].words, SizeIs(3));
}

TEST(Layout, MarkWithItsOwnBoxStaysInItsLine) {
  EXPECT_THAT(texts(lay_out({word("ท", {0, 20, 8, 36}), word("ี่", {8, 17, 8.5, 24}),
                             word("นี่", {9, 18, 20, 36}), word("บน", {0, 0, 20, 16})},
                            {})),
              ElementsAre("บน", "ที่นี่"));
}

TEST(Layout, LargeAndSmallWordsShareALine) {
  EXPECT_THAT(texts(lay_out({word("๙๑", {0, 0, 40, 40}), word("คะแนน", {44, 22, 80, 36}, true)}, {})),
              ElementsAre("๙๑ คะแนน"));
}

TEST(Layout, WordOverABorderGoesWhereMostOfItIs) {
  EXPECT_THAT(texts(lay_out({word("ก", {70, 0, 120, 16}), word("ข", {90, 20, 140, 36})},
                            {table_with({{0, 0, 100, 60}, {100, 0, 200, 60}})})),
              ElementsAre("[ก|ข]"));
}

TEST(Layout, WordOfANestedTableStandsInTheInnerCell) {
  EXPECT_THAT(texts(lay_out({word("ใน", {30, 30, 50, 46}), word("นอก", {5, 5, 25, 21})},
                            {table_with({{0, 0, 200, 100}, {200, 0, 300, 100}}),
                             table_with({{25, 25, 60, 60}, {60, 25, 90, 60}})})),
              ElementsAre("[นอก|]", "[ใน|]"));
}

// A reader of scans knows where a word stands; the word's box may say otherwise.
TEST(Layout, WordsThatKnowTheirCellStayInIt) {
  Table table = table_with({{0, 40, 50, 80}, {50, 40, 100, 80}});
  fill_passage(table.cells[1], {{word("ในตาราง", {5, 44, 45, 60})}});
  const auto blocks = lay_out_around({word("ก่อน", {0, 0, 30, 16}), word("นอก", {60, 45, 90, 61})},
                                     {table, table_with({{0, 140, 50, 180}, {50, 140, 100, 180}})});
  EXPECT_THAT(texts(blocks), ElementsAre("ก่อน", "[|ในตาราง]", "นอก"));
}

TEST(Layout, LinesAndTablesComeInReadingOrder) {
  const auto blocks = lay_out({word("หลัง", {0, 100, 30, 116}), word("ก่อน", {0, 0, 30, 16}),
                               word("ใน", {10, 50, 30, 66}), word("ข้าง", {130, 50, 150, 66})},
                              {table_with({{0, 40, 50, 80}, {50, 40, 100, 80}})});
  EXPECT_THAT(texts(blocks), ElementsAre("ก่อน", "[ใน|]", "ข้าง", "หลัง"));
}

TEST(Layout, TextOnBothSidesOfATableIsTwoLines) {
  EXPECT_THAT(texts(lay_out({word("ซ้าย", {0, 50, 20, 66}), word("ใน", {60, 50, 80, 66}),
                             word("ขวา", {170, 50, 190, 66})},
                            {table_with({{50, 40, 100, 80}, {100, 40, 150, 80}})})),
              ElementsAre("ซ้าย", "[ใน|]", "ขวา"));
}

TEST(Layout, TableWithoutWordsIsADrawing) {
  EXPECT_THAT(texts(lay_out({word("ก", {0, 0, 10, 16})}, {table_with({{0, 40, 50, 80}, {50, 40, 100, 80}})})),
              ElementsAre("ก"));
}

TEST(Layout, TablesAreNumberedByTheirPlace) {
  const auto blocks = lay_out({word("ก", {0, 40, 10, 56}), word("ข", {0, 140, 10, 156})},
                              {table_with({{0, 130, 50, 180}, {50, 130, 100, 180}}),
                               table_with({{0, 30, 50, 80}, {50, 30, 100, 80}})});
  EXPECT_THAT(texts(blocks), ElementsAre("[ก|]", "[ข|]"));
  EXPECT_EQ(std::get<Table>(blocks[1]).number, 2);
}

TEST(Layout, ColumnsOfProseAreReadOneAfterTheOther) {
  std::vector<StyledWord> words{word("หัวเรื่องเดียวทั้งหน้า", {0, 0, 420, 16})};
  for (int row = 0; row < 5; ++row) {
    const double y = 20 + 18 * row;
    words.push_back(word("ซ" + std::to_string(row), {0, y, row == 4 ? 90. : 200., y + 16}));
    words.push_back(word("ข" + std::to_string(row), {220, y + 3, 420, y + 19}));
  }
  EXPECT_THAT(texts(lay_out(words, {})),
              ElementsAre("หัวเรื่องเดียวทั้งหน้า", "ซ0", "ซ1", "ซ2", "ซ3", "ซ4", "ข0", "ข1", "ข2", "ข3", "ข4"));
}

TEST(Layout, LabelsAndValuesShareTheirRow) {
  std::vector<StyledWord> words;
  for (int row = 0; row < 5; ++row) {
    const double y = 20 + 18 * row;
    words.push_back(word("ป" + std::to_string(row), {0, y, 30. + 40 * (row % 2), y + 16}));
    words.push_back(word("ค" + std::to_string(row), {220, y, 240. + 90 * (row % 3), y + 16}));
  }
  EXPECT_THAT(texts(lay_out(words, {})), ElementsAre("ป0 ค0", "ป1 ค1", "ป2 ค2", "ป3 ค3", "ป4 ค4"));
}

TEST(Layout, SizeAndWeightOfALineAreThoseOfMostLetters) {
  StyledWord heading = word("มาตรการส่งเสริม", {0, 0, 100, 20});
  heading.bold = true;
  heading.font_size_pt = 20;
  const auto blocks = lay_out({heading, word("(ต่อ)", {104, 4, 120, 20}, true)}, {});
  EXPECT_EQ(std::get<Line>(blocks[0]).font_size_pt, 20);
  EXPECT_TRUE(std::get<Line>(blocks[0]).bold);
  EXPECT_EQ(std::get<Line>(blocks[0]).bbox, (Box{0, 0, 120, 20}));
}

TEST(Layout, ConfidenceIsTheMeanOverLetters) {
  StyledWord sure = word("สามตัว", {0, 0, 30, 16}), unsure = word("สองคน", {32, 0, 60, 16});
  unsure.word.confidence = 0.4;
  const auto blocks = lay_out({sure, unsure}, {});
  EXPECT_NEAR(std::get<Line>(blocks[0]).confidence, (6 * 1 + 5 * 0.4) / 11, 1e-9);
}

}  // namespace
}  // namespace thaimemo
