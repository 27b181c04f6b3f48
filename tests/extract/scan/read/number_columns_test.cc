#include "extract/scan/read/number_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo {
namespace {

using testing::ElementsAre;

Table table_of(int rows, int columns) {
  Table table;
  table.rows = rows;
  table.columns = columns;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      Cell cell;
      cell.row = row;
      cell.column = column;
      table.cells.push_back(cell);
    }
  return table;
}

TEST(NumberColumns, AHeaderDoesNotHideThem) {
  EXPECT_THAT(
      may_be_numbers(table_of(4, 2), {"คะแนน", "ตัวชี้วัด", "๙๑.๒๐", "การใช้อำนาจ", "5e21", "ข้อ ๔", "88.01", "x"}),
      ElementsAre(false, false, true, false, true, false, true, false));
}

TEST(NumberColumns, ColumnsOfTextWithSomeNumbersAreNone) {
  EXPECT_THAT(may_be_numbers(table_of(3, 1), {"12", "ดำเนินการแล้ว", "จำนวน 3 ครั้งต่อปี"}),
              ElementsAre(false, false, false));
}

TEST(NumberColumns, ReadingsThatDifferAreDoubted) {
  Word word{{}, "64.61", 0.97, {{"65.61", 0.02}}};
  compare_readings(word, {{}, "65.61", 0.5, {}});
  EXPECT_EQ(word.raw, "64.61");
  EXPECT_LE(word.confidence, 0.5);
  EXPECT_THAT(word.alternatives, ElementsAre(Reading{"65.61", 0.5}));
}

TEST(NumberColumns, WhatIsNoNumberGivesWayToALikelyOne) {
  Word word{{}, "5e21", 0.6, {}};
  compare_readings(word, {{}, "56.21", 0.95, {}});
  EXPECT_EQ(word.raw, "56.21");
  EXPECT_LE(word.confidence, 0.5);
  EXPECT_EQ(word.alternatives.front().text, "5e21");
  Word unlike{{}, "๗๓.๓@", 0.6, {}};
  compare_readings(unlike, {{}, "๗", 0.1, {}});
  EXPECT_EQ(unlike.raw, "๗๓.๓@");
}

TEST(NumberColumns, ReadingsThatAgreeStay) {
  Word word{{}, "65.61", 0.98, {}};
  compare_readings(word, {{}, "65.61", 0.99, {}});
  EXPECT_EQ(word.confidence, 0.98);
  EXPECT_TRUE(word.alternatives.empty());
}

}  // namespace
}  // namespace thaimemo
