#include "extract/table/borderless/gutters.h"

#include <gtest/gtest.h>

#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

constexpr Interval left_column{50, 110}, right_column{150, 200};
const GutterSettings settings;

Gutter gutter_of(const TypedPage& page, const Interval& left = left_column,
                 const Interval& right = right_column) {
  const TextRegion region = page.region();
  return gutter_between(region.lines, {0, region.lines.size()}, left, right, settings);
}

TypedPage rows_of_text(int count) {
  TypedPage page;
  for (int row = 0; row < count; ++row) page.at(50, "ซอมถนน").at(150, "กองชาง").down();
  return page;
}

TEST(Gutters, AreMeasuredInEm) {
  const Gutter gutter = gutter_of(rows_of_text(4));
  EXPECT_EQ(gutter.lines, 4);
  EXPECT_DOUBLE_EQ(gutter.usual_gap_em, (150 - (50 + 6 * letter_width)) / em);
  EXPECT_DOUBLE_EQ(gutter.free_em, (150 - 110) / em);
}

TEST(Gutters, AreStrongWhereThreeLinesStandAtThem) {
  EXPECT_FALSE(gutter_of(rows_of_text(2)).strong(settings));
  EXPECT_TRUE(gutter_of(rows_of_text(3)).strong(settings));
}

TEST(Gutters, AreStrongBelowABoldHeader) {
  TypedPage page;
  page.at(50, "งาน", true).at(150, "ผล", true).down();
  page.at(50, "ซอมถนน").at(150, "กองชาง").down();
  EXPECT_TRUE(gutter_of(page).below_bold);
  EXPECT_TRUE(gutter_of(page).strong(settings));
}

TEST(Gutters, AreNoWiderThanMostLinesLeaveThem) {
  TypedPage page;
  for (int row = 0; row < 4; ++row) page.at(50, "ซอมถนน").at(50 + 6 * letter_width + 5, "กองชาง").down();
  const Gutter gutter = gutter_of(page, {50, 86}, {91, 127});
  EXPECT_EQ(gutter.lines, 4);
  EXPECT_FALSE(gutter.strong(settings));
  EXPECT_FALSE(gutter.weak(settings));
}

// One row fills the column; beside a strong gutter that is enough.
TEST(Gutters, AreWeakWhereOneLineStandsAtThem) {
  TypedPage page = rows_of_text(1);
  page.at(50, "ซอมถนน").down().at(50, "ขุดคลอง").down();
  EXPECT_FALSE(gutter_of(page).strong(settings));
  EXPECT_TRUE(gutter_of(page).weak(settings));
}

TEST(Gutters, WithoutALineOnBothSidesShowThemselvesByTheirWidth) {
  TypedPage page;
  page.at(50, "ซอมถนน").down().at(150, "กองชาง").down();
  EXPECT_EQ(gutter_of(page).lines, 0);
  EXPECT_TRUE(gutter_of(page, {50, 110}, {150, 200}).weak(settings));
  EXPECT_FALSE(gutter_of(page, {50, 110}, {121, 200}).weak(settings));
}

// 5 pt are less than gutters usually have; text begins at one place in seven lines.
TypedPage aligned_texts(const std::string& left, double x) {
  TypedPage page;
  for (int row = 0; row < 7; ++row) page.at(x, left).at(91, "ซอมถนนทุกสาย").down();
  return page;
}

TEST(Gutters, AreWeakWhereTextBeginsAtOnePlace) {
  EXPECT_TRUE(gutter_of(aligned_texts("กองชาง", 50), {50, 86}, {91, 170}).weak(settings));
}

TEST(Gutters, AreNoneBehindTheMarksOfItems) {
  EXPECT_FALSE(gutter_of(aligned_texts("1.", 74), {50, 86}, {91, 170}).weak(settings));
}

TEST(Gutters, AreNoneBeforeTheUnitsOfAmounts) {
  TypedPage page;
  for (int row = 0; row < 7; ++row) page.at(56, "1,500").at(91, "บาท").down();
  EXPECT_FALSE(gutter_of(page, {50, 86}, {91, 109}).weak(settings));
}

}  // namespace
}  // namespace thaimemo
