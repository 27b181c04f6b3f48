#include "extract/table/borderless/white_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<TableCandidate> candidates_of(const TypedPage& page) {
  const TextRegion region = page.region();
  return table_candidates_of(region.lines, region.settings);
}

// The first line and one past the last of each candidate, and how many columns it has.
std::vector<std::vector<std::size_t>> shapes_of(const std::vector<TableCandidate>& candidates) {
  std::vector<std::vector<std::size_t>> shapes;
  for (const TableCandidate& candidate : candidates)
    shapes.push_back({candidate.first, candidate.end, candidate.columns.size()});
  return shapes;
}

void add_lines(TypedPage& page, int count, const std::vector<double>& places, bool bold = false) {
  for (int line = 0; line < count; ++line) {
    for (const double x : places) page.at(x, "ซอมถนนทาง", bold);  // 54 pt wide
    page.down();
  }
}

void add_line_across(TypedPage& page) {
  page.at(50, std::string(120, 'x')).down();
}

TEST(WhiteColumns, AreWhatLinesLeaveBetweenTheirGutters) {
  TypedPage page;
  page.at(50, "กองชาง").at(150, "ซอมถนน").at(300, "87.50").down();
  page.at(50, "กองคลัง").at(140, "ซอมถนน").at(300, "90.25").down();
  page.at(50, "กองชาง").at(150, "ขุดลอกคลอง").at(306, "9.25").down();
  const auto candidates = candidates_of(page);
  ASSERT_THAT(shapes_of(candidates), ElementsAre(ElementsAre(0, 3, 3)));
  EXPECT_EQ(candidates[0].columns[0], (Interval{50, 50 + 7 * letter_width}));
  EXPECT_EQ(candidates[0].columns[1], (Interval{140, 150 + 10 * letter_width}));
  EXPECT_EQ(candidates[0].columns[2], (Interval{300, 330}));
  EXPECT_EQ(candidates[0].strong_gutters, 2);
}

TEST(WhiteColumns, NeedAStrongGutter) {
  TypedPage two, three, header;
  add_lines(two, 2, {50, 150, 250});
  EXPECT_THAT(candidates_of(two), IsEmpty());
  add_lines(three, 3, {50, 150, 250});
  EXPECT_THAT(candidates_of(three), SizeIs(1));
  add_lines(header, 1, {50, 150, 250}, true);
  add_lines(header, 1, {50, 150, 250});
  EXPECT_THAT(candidates_of(header), SizeIs(1));
}

TEST(WhiteColumns, MayHaveAWeakGutterBesideAStrongOne) {
  TypedPage page;
  add_lines(page, 4, {50, 150, 250});
  add_lines(page, 1, {50, 150, 250, 350});
  add_lines(page, 4, {50, 150, 250});
  const auto candidates = candidates_of(page);
  ASSERT_THAT(shapes_of(candidates), ElementsAre(ElementsAre(0, 9, 4)));
  EXPECT_EQ(candidates[0].strong_gutters, 2);
}

TEST(WhiteColumns, AreNotPartedBySpaces) {
  TypedPage page;
  add_lines(page, 6, {50, 109, 168});  // 5 pt apart
  EXPECT_THAT(candidates_of(page), IsEmpty());
}

TEST(WhiteColumns, EndAtAHeadingBetweenTwoTables) {
  TypedPage page;
  add_lines(page, 4, {50, 150, 250});
  add_line_across(page);
  add_lines(page, 4, {50, 150, 250});
  EXPECT_THAT(shapes_of(candidates_of(page)), ElementsAre(ElementsAre(0, 4, 3), ElementsAre(5, 9, 3)));
}

TEST(WhiteColumns, DoNotFallToPiecesWhereALineFillsFewer) {
  TypedPage page;
  add_lines(page, 3, {50, 150, 250});
  add_lines(page, 2, {150});
  add_lines(page, 3, {50, 150, 250});
  EXPECT_THAT(shapes_of(candidates_of(page)), ElementsAre(ElementsAre(0, 8, 3)));
}

// Four lines of three columns score 4 * 4 - 6. With four lines below that close a gutter they would score
// 8 * 1 - 6, and those alone 4 * 1 - 6: they stay outside.
TEST(WhiteColumns, GoToTheLinesThatFillTheMost) {
  TypedPage page;
  add_lines(page, 4, {50, 150, 250});
  for (int line = 0; line < 4; ++line) page.at(50, "ซอมถนนทาง").at(150, std::string(30, 'x')).down();
  EXPECT_THAT(shapes_of(candidates_of(page)), ElementsAre(ElementsAre(0, 4, 3)));
}

// Eight such lines score 8 * 1 - 6 and are a candidate of their own.
TEST(WhiteColumns, OfTwoTablesBelowEachOtherAreTwoCandidates) {
  TypedPage page;
  add_lines(page, 4, {50, 150, 250});
  for (int line = 0; line < 8; ++line) page.at(50, "ซอมถนนทาง").at(150, std::string(30, 'x')).down();
  EXPECT_THAT(shapes_of(candidates_of(page)), ElementsAre(ElementsAre(0, 4, 3), ElementsAre(4, 12, 2)));
}

TEST(WhiteColumns, DoNotHoldLinesWithLeaders) {
  TypedPage page;
  add_lines(page, 3, {50, 150, 250});
  page.at(50, "บทที่หนึ่ง").at(150, "..........").at(250, "4").down();
  add_lines(page, 3, {50, 150, 250});
  EXPECT_THAT(shapes_of(candidates_of(page)), ElementsAre(ElementsAre(0, 3, 3), ElementsAre(4, 7, 3)));
}

TEST(WhiteColumns, AreNotSearchedInTooManyLines) {
  TypedPage page;
  const int most = static_cast<int>(CandidateSettings{}.lines_max);
  add_lines(page, most, {50, 150, 250});
  EXPECT_THAT(candidates_of(page), SizeIs(1));
  add_lines(page, 1, {50, 150, 250});
  EXPECT_THAT(candidates_of(page), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
