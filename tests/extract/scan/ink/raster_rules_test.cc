#include "extract/scan/ink/raster_rules.h"

#include <gtest/gtest.h>

#include "extract/scan/sheet/prepare_sheet.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

constexpr double dpi = 200, body = 16;

int count(const RuledInk& ruled, bool horizontal) {
  return static_cast<int>(std::ranges::count_if(
      ruled.rules, [&](const PixelBox& rule) { return (rule.width() >= rule.height()) == horizontal; }));
}

std::size_t ink_of(const Mask& mask) {
  return static_cast<std::size_t>(std::ranges::count(mask.ink, 1));
}

TEST(RasterRules, FindAGridAndLeaveNoneOfIt) {
  Drawing page(900, 600);
  for (const int y : {100, 200, 300}) page.fill({100, y, 800, y + 3});
  for (const int x : {100, 400, 797}) page.fill({x, 100, x + 3, 303});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  EXPECT_EQ(count(ruled, true), 3);
  EXPECT_EQ(count(ruled, false), 3);
  EXPECT_EQ(ink_of(ruled.text), 0U);
}

TEST(RasterRules, CloseThinBrokenRules) {
  Drawing page(900, 300);
  for (int x = 100; x < 800; x += 40) page.fill({x, 100, x + 31, 101});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  ASSERT_EQ(ruled.rules.size(), 1U);
  EXPECT_EQ(ruled.rules[0].x0, 100);
  EXPECT_EQ(ruled.rules[0].x1, 811);
}

// As offices print them: 9 points, a gap of 1.6, 4 points, a gap of 1.2.
void dash(Drawing& page, PixelBox rule) {
  const bool across = rule.width() > rule.height();
  const int end = across ? rule.x1 : rule.y1;
  for (int at = across ? rule.x0 : rule.y0; at < end; at += 44) {
    for (const auto& [from, to] : {std::pair(0, 25), std::pair(29, 40)}) {
      if (across)
        page.fill({at + from, rule.y0, std::min(end, at + to), rule.y1});
      else
        page.fill({rule.x0, at + from, rule.x1, std::min(end, at + to)});
    }
  }
}

TEST(RasterRules, FindAGridOfDashes) {
  Drawing page(900, 600);
  for (const int y : {100, 200, 300}) dash(page, {100, y, 800, y + 2});
  for (const int x : {100, 400, 798}) dash(page, {x, 100, x + 2, 302});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  EXPECT_EQ(count(ruled, true), 3);
  EXPECT_EQ(count(ruled, false), 3);
  EXPECT_EQ(ink_of(ruled.text), 0U);
}

TEST(RasterRules, FindDashedColumnsThatThePageCutsOff) {
  Drawing page(900, 600);
  page.fill({100, 100, 803, 103});
  for (const int x : {100, 400, 798}) dash(page, {x, 103, x + 2, 590});
  EXPECT_EQ(count(separate_rules(page.mask(), dpi, body), false), 3);
}

TEST(RasterRules, LeaveTwoDashedLinesBelowARule) {
  Drawing page(900, 600);
  page.fill({100, 100, 803, 103});
  for (const int x : {300, 500}) dash(page, {x, 103, x + 2, 590});
  EXPECT_EQ(count(separate_rules(page.mask(), dpi, body), false), 0);
}

TEST(RasterRules, LeaveAFillInLineOfDashes) {
  Drawing page(900, 300);
  for (int x = 100; x < 800; x += 10) page.fill({x, 100, x + 6, 102});
  EXPECT_TRUE(separate_rules(page.mask(), dpi, body).rules.empty());
}

TEST(RasterRules, LeaveALineOfTextInAGrid) {
  Drawing page(900, 300);
  for (const int y : {100, 200}) page.fill({100, y, 803, y + 3});
  for (const int x : {100, 400, 800}) page.fill({x, 100, x + 3, 203});
  for (int x = 110; x < 390; x += 14) page.frame({x, 140, x + 11, 156}, 2);
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  EXPECT_EQ(count(ruled, true), 2);
  EXPECT_EQ(count(ruled, false), 3);
}

TEST(RasterRules, FollowASteppedRule) {
  Drawing page(900, 300);
  for (int step = 0; step < 10; ++step)
    page.fill({50 + step * 80, 100 + step, 50 + step * 80 + 80, 101 + step});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  ASSERT_EQ(ruled.rules.size(), 1U);
  EXPECT_EQ(ruled.rules[0], (PixelBox{50, 100, 850, 110}));
}

TEST(RasterRules, CountABarsEdges) {
  Drawing page(900, 300);
  page.fill({100, 100, 800, 130});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  ASSERT_EQ(ruled.rules.size(), 2U);
  EXPECT_EQ(ruled.rules[0].y0, 100);
  EXPECT_EQ(ruled.rules[1].y1, 130);
  EXPECT_EQ(ink_of(ruled.text), 0U);
}

TEST(RasterRules, TellColumnsApartBelowABar) {
  Drawing page(900, 600);
  page.fill({100, 100, 803, 150});
  for (const int y : {300, 500}) page.fill({100, y, 803, y + 3});
  for (const int x : {100, 300, 600, 800}) page.fill({x, 100, x + 3, 503});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  EXPECT_EQ(count(ruled, true), 4);
  EXPECT_EQ(count(ruled, false), 4);
}

TEST(RasterRules, LeaveLettersAndDashes) {
  Drawing page(900, 300);
  for (int i = 0; i < 20; ++i) page.frame({100 + i * 15, 100, 112 + i * 15, 116}, 2);
  page.fill({500, 107, 518, 109});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  EXPECT_TRUE(ruled.rules.empty());
  EXPECT_EQ(ink_of(ruled.text), ink_of(page.mask()));
}

// The letters of bold print touch: their upper strokes were a rule, and the words were lost.
TEST(RasterRules, LeaveBoldLettersThatTouch) {
  Drawing page(900, 300);
  for (int x = 100; x < 400; x += 15) {
    page.fill({x, 100, x + 15, 104});
    page.fill({x, 104, x + 4, 118});
    page.fill({x + 9, 104, x + 13, 118});
  }
  EXPECT_TRUE(separate_rules(page.mask(), dpi, body).rules.empty());
}

TEST(RasterRules, KeepAnUprightRuleBesideTheBeginningsOfLines) {
  Drawing page(900, 600);
  for (const int y : {100, 402}) page.fill({100, y, 800, y + 3});
  for (const int x : {100, 400, 798}) page.fill({x, 100, x + 2, 405});
  for (int y = 120; y < 390; y += 34) page.fill({404, y, 408, y + 16});
  EXPECT_EQ(count(separate_rules(page.mask(), dpi, body), false), 3);
}

TEST(RasterRules, KeepBothStrokesOfADoubleRule) {
  Drawing page(900, 300);
  for (const int y : {100, 104}) page.fill({100, y, 800, y + 2});
  EXPECT_EQ(separate_rules(page.mask(), dpi, body).rules.size(), 2U);
}

TEST(RasterRules, LeaveStemsThatStandBelowEachOther) {
  Drawing page(300, 400);
  for (int line = 0; line < 6; ++line) page.fill({100, 50 + line * 50, 104, 50 + line * 50 + 38});
  EXPECT_TRUE(separate_rules(page.mask(), dpi, body).rules.empty());
}

// ใ begins the same word in row after row: one stroke between two rules, which are no dashes.
TEST(RasterRules, LeaveStemsBetweenTheRulesOfRows) {
  Drawing page(900, 400);
  for (const int y : {100, 144, 188, 232, 276}) page.fill({100, y, 800, y + 3});
  for (const int x : {100, 797}) page.fill({x, 100, x + 3, 279});
  for (const int y : {100, 144, 188, 232}) page.fill({300, y + 9, 304, y + 38});
  EXPECT_EQ(count(separate_rules(page.mask(), dpi, body), false), 2);
}

TEST(RasterRules, KeepAShortSideThatMeetsARule) {
  Drawing page(900, 300);
  for (const int y : {100, 160}) page.fill({100, y, 800, y + 2});
  page.fill({400, 100, 402, 160});
  EXPECT_EQ(count(separate_rules(page.mask(), dpi, body), false), 1);
}

TEST(RasterRules, CloseALetterThatARuleCrossed) {
  Drawing page(900, 300);
  page.fill({100, 150, 800, 152});
  page.fill({300, 140, 303, 165});
  const RuledInk ruled = separate_rules(page.mask(), dpi, body);
  ASSERT_EQ(ruled.rules.size(), 1U);
  EXPECT_EQ(ink_of(ruled.text), 25U * 3);
}

TEST(RasterRules, SurviveALeanOnceStraightened) {
  Drawing page(1600, 1100);
  for (int y = 100; y <= 900; y += 100) page.fill({100, y, 1500, y + 2});
  for (int x = 100; x <= 1500; x += 200) page.fill({x, 100, x + 2, 902});
  const Sheet sheet = prepare_sheet(leaning(page.image(), 1.5));
  EXPECT_NEAR(sheet.skew_deg, 1.5, 0.1);
  const RuledInk ruled = separate_rules(sheet.ink, dpi, body);
  EXPECT_EQ(count(ruled, true), 9);
  EXPECT_EQ(count(ruled, false), 8);
}

}  // namespace
}  // namespace thaimemo
