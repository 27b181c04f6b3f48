#include "extract/table/missed_tables.h"

#include <gmock/gmock.h>

namespace thaimemo {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// A page of lines, each with words at these places.
Page page_of(const std::vector<std::vector<double>>& lines) {
  Page page;
  double y = 100;
  for (const std::vector<double>& places : lines) {
    Line line;
    line.font_size_pt = 14;
    for (const double x : places) {
      line.words.push_back({{x, y, x + 40, y + 14}, "คะแนน", 1, {}});
      line.bbox = united(line.bbox, line.words.back().bbox);
    }
    page.blocks.push_back(line);
    y += 20;
  }
  return page;
}

TEST(MissedTables, AreLinesWhoseTextsStandBelowEachOther) {
  const auto missed =
      missed_tables(page_of({{50}, {50, 200, 400}, {50, 201, 400}, {200}, {50, 200, 401}, {50}}));
  ASSERT_THAT(missed, SizeIs(1));
  EXPECT_EQ(missed[0].y0, 120);
  EXPECT_EQ(missed[0].y1, 194);
}

TEST(MissedTables, AreNoSignaturesLabelsOrStretchedText) {
  EXPECT_THAT(missed_tables(page_of({{50, 200, 400}, {50, 200, 400}})), IsEmpty());
  EXPECT_THAT(missed_tables(page_of({{50, 200}, {50, 200}, {50, 200}, {50, 200}})), IsEmpty());
  EXPECT_THAT(missed_tables(page_of({{50, 110, 170}, {65, 135, 220}, {50, 150, 255}, {80, 190, 270}})),
              IsEmpty());
}

// A header above one row, or two rows of scores, had been lost without a word.
TEST(MissedTables, AreTwoLinesWhereOneIsAHeaderOrHoldsAScore) {
  Page page = page_of({{50, 200, 400}, {50, 200, 400}});
  std::get<Line>(page.blocks[0]).bold = true;
  EXPECT_THAT(missed_tables(page), SizeIs(1));
  page = page_of({{50, 200, 400}, {50, 200, 400}});
  std::get<Line>(page.blocks[1]).raw = "๒ คุณภาพการดำเนินงาน ๖๔.๐๕";
  EXPECT_THAT(missed_tables(page), SizeIs(1));
}

// The rest of a table whose measures were read as a column of their own: four scores were lost without a word.
TEST(MissedTables, AreThreeLinesThatEndInANumber) {
  Page page = page_of({{50, 200}, {50}, {50, 200}, {50, 200}});
  EXPECT_THAT(missed_tables(page), IsEmpty());
  for (const std::size_t i : {0, 2, 3}) std::get<Line>(page.blocks[i]).words.back().raw = "๖๔.๐๕";
  EXPECT_THAT(missed_tables(page), SizeIs(1));
}

TEST(MissedTables, AreNoneOfAPagesTables) {
  Page page = page_of({{50, 200, 400}, {50, 200, 400}});
  page.blocks.push_back(Table{});
  page.blocks.push_back(page.blocks[0]);
  EXPECT_THAT(missed_tables(page), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
