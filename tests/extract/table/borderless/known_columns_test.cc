#include "extract/table/borderless/known_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;

const std::vector<Interval> columns{{50, 110}, {130, 200}, {220, 300}};
const BorderlessSettings settings;

ColumnLines lines_below(const TypedPage& page, std::size_t first = 0) {
  return lines_in_columns(page.region().words, first, columns, settings);
}

std::optional<std::vector<Interval>> only_line_divided(const TypedPage& page) {
  return divided(page.region().words.at(0), columns, settings.known);
}

TEST(KnownColumns, MeetInTheMiddleOfTheirGutter) {
  EXPECT_EQ(column_at(columns, 119, 6), 0);
  EXPECT_EQ(column_at(columns, 121, 6), 1);
  EXPECT_EQ(column_at(columns, 500, 6), 2);
}

TEST(KnownColumns, BeginALittleFartherLeftThanTheirText) {
  EXPECT_EQ(column_at(columns, 45, 6), 0);
  EXPECT_EQ(column_at(columns, 43, 6), -1);
}

// 4 pt are no gutter, but the second text begins where the second column does.
TEST(KnownColumns, DivideTextThatNearlyTouchesTheNextColumn) {
  TypedPage page;
  page.at(50, "ขุดคลองสงน้ำ").at(130, "กองชาง");
  const auto segments = only_line_divided(page);
  ASSERT_TRUE(segments);
  EXPECT_THAT(*segments, ElementsAre(Interval{50, 50 + 12 * letter_width}, Interval{130, 166}));
}

// Its place is that of the second column, but neither a gutter nor that column's edge is there.
TEST(KnownColumns, KeepAWordThatBeginsBesideTheNextColumn) {
  TypedPage page;
  page.at(50, "ขุดคลองสงน").at(121, "ๆ").at(220, "กองชาง");
  const auto segments = only_line_divided(page);
  ASSERT_TRUE(segments);
  EXPECT_THAT(*segments, ElementsAre(Interval{50, 127}, Interval{220, 256}));
}

TEST(KnownColumns, DivideNoTextThatReachesIntoTheNextColumn) {
  TypedPage across, left;
  across.at(50, "ขุดลอกคลองสงน้ำทุกสาย");
  left.at(20, "ขุดคลอง");
  EXPECT_FALSE(only_line_divided(across));
  EXPECT_FALSE(only_line_divided(left));
}

TEST(KnownColumns, GrowByTheTextOfTheLines) {
  TypedPage page;
  page.at(50, "กองชาง").at(220, "เสร็จแลวทั้งสาย").down();
  page.at(220, "ในปนี้").down();
  const ColumnLines found = lines_below(page);
  EXPECT_EQ(found.end, 2U);
  EXPECT_THAT(found.lines_in, ElementsAre(1, 0, 2));
  EXPECT_EQ(found.columns_most, 2);
  EXPECT_EQ(found.columns[2], (Interval{220, 220 + 15 * letter_width}));
  EXPECT_EQ(found.columns[1], columns[1]);
}

TEST(KnownColumns, HoldTextThatBeginsOrIsCentredInThem) {
  TypedPage placed, elsewhere;
  for (int line = 0; line < 3; ++line) {
    placed.at(50, "กองชาง").at(147, "กองชาง").down();
    elsewhere.at(70, "กองชาง").at(160, "กองชาง").down();
  }
  EXPECT_TRUE(lines_below(placed).in_place(settings.known));
  EXPECT_FALSE(lines_below(elsewhere).in_place(settings.known));
}

TEST(KnownColumns, EndAtABoldLineOrAGap) {
  TypedPage bold, gap;
  bold.at(50, "กองชาง").down().at(50, "ภาคสอง", true).down().at(50, "กองชาง").down();
  gap.at(50, "กองชาง").down(60).at(50, "กองชาง").down();
  EXPECT_EQ(lines_below(bold).end, 1U);
  EXPECT_EQ(lines_below(gap).end, 1U);
}

TEST(KnownColumns, EndAboveThePageFoot) {
  TypedPage catchword, number, cell;
  catchword.at(50, "กองชาง").down().at(220, "/๒. งานของป...").down();
  number.at(50, "กองชาง").down(30).at(220, "- 2 -").down();
  cell.at(50, "กองชาง").down().at(220, "12").down();
  EXPECT_EQ(lines_below(catchword).end, 1U);
  EXPECT_EQ(lines_below(number).end, 1U);
  EXPECT_EQ(lines_below(cell).end, 2U);
}

}  // namespace
}  // namespace thaimemo
