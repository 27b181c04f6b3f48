#include "extract/scan/sheet/prepare_sheet.h"

#include <gtest/gtest.h>

#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

// A page of text-like rows: words of blocks, ragged right.
Drawing text_page() {
  Drawing page(1650, 1200);
  for (int row = 0; row < 20; ++row) {
    int x = 150;
    for (int letter = 0; letter < 60 + (row * 7) % 20; ++letter, x += letter % 9 == 0 ? 26 : 16) {
      page.frame({x, 150 + row * 45, x + 12, 166 + row * 45}, 3);
    }
  }
  return page;
}

TEST(PrepareSheet, LeavesAStraightPageAlone) {
  const Drawing page = text_page();
  const Sheet sheet = prepare_sheet(page.image());
  EXPECT_EQ(sheet.rotation, 0);
  EXPECT_NEAR(sheet.skew_deg, 0, 0.05);
  EXPECT_EQ(sheet.grey.pixels, page.image().pixels);
}

TEST(PrepareSheet, TurnsWhiteOnBlackRound) {
  Image negative = text_page().image();
  for (std::uint8_t& level : negative.pixels) level = static_cast<std::uint8_t>(255 - level);
  EXPECT_EQ(prepare_sheet(negative).grey.pixels, text_page().image().pixels);
}

TEST(PrepareSheet, TellsTheLean) {
  for (const double lean : {-3.0, -0.5, 0.4, 2.0}) {
    EXPECT_NEAR(prepare_sheet(leaning(text_page().image(), lean)).skew_deg, lean, 0.08);
  }
}

TEST(PrepareSheet, SetsASidewaysPageUp) {
  const Image page = text_page().image();
  for (const int quarters : {1, 3}) {
    const Sheet sheet = prepare_sheet(quarter_turned(page, quarters));
    EXPECT_EQ(sheet.rotation, 90);
    EXPECT_EQ(sheet.grey.width, page.width);
    EXPECT_EQ(sheet.grey.height, page.height);
  }
}

TEST(PrepareSheet, DoesNotTakeATablesRulesForText) {
  Drawing page = text_page();
  for (int x = 100; x < 1600; x += 90) page.fill({x, 100, x + 3, 1100});
  EXPECT_EQ(prepare_sheet(page.image()).rotation, 0);
}

TEST(PrepareSheet, FindsInkInFallingLight) {
  Drawing page = text_page();
  const Mask before = page.mask();
  page.shade(0.35);
  const Sheet sheet = prepare_sheet(page.image());
  std::size_t different = 0;
  for (std::size_t i = 0; i < before.ink.size(); ++i) different += before.ink[i] != sheet.ink.ink[i] ? 1 : 0;
  EXPECT_LT(different, std::ranges::count(before.ink, 1) / 50);
}

// The dark middle of a fold was ink: a rule down the page, and no letters in it.
TEST(PrepareSheet, FindsInkInAFold) {
  Drawing page(800, 800);
  for (int x = 360; x < 440; ++x) {
    const auto level = static_cast<std::uint8_t>(255 - 3 * (40 - std::abs(x - 400)));
    page.fill({x, 0, x + 1, 800}, level);
  }
  for (int y = 100; y < 700; y += 50) page.fill({390, y, 410, y + 5}, 10);
  const Sheet sheet = prepare_sheet(page.image());
  EXPECT_EQ(sheet.ink.row(102)[400], 1);
  int ink = 0;
  for (int y = 0; y < 800; ++y) ink += sheet.ink.row(y)[400];
  EXPECT_LT(ink, 120);  // 60 are printed
}

// Of worn toner the threshold saw neither the lean nor the rules.
TEST(PrepareSheet, FindsPaleInkAndItsLean) {
  Drawing ruled = text_page();
  ruled.fill({100, 100, 1550, 103}, 110);
  Image pale = leaning(ruled.image(), 0.8);
  for (std::uint8_t& level : pale.pixels) level = static_cast<std::uint8_t>(250 - (255 - level) / 3);
  const Sheet sheet = prepare_sheet(pale);
  EXPECT_NEAR(sheet.skew_deg, 0.8, 0.08);
  int ruled_pixels = 0;
  for (int x = 200; x < 1450; ++x) ruled_pixels += sheet.ink.row(101)[x];
  EXPECT_GT(ruled_pixels, 1200);
}

TEST(PrepareSheet, TurnsOver) {
  Drawing page(100, 60);
  page.fill({10, 10, 14, 12});
  const Sheet over = turned_over(prepare_sheet(page.image()));
  EXPECT_EQ(over.rotation, 180);
  EXPECT_EQ(over.ink.row(48)[88], 1);
  EXPECT_EQ(over.ink.row(10)[11], 0);
}

TEST(PrepareSheet, TakesAPageWithoutAnything) {
  EXPECT_EQ(std::ranges::count(prepare_sheet(Drawing(400, 300).image()).ink.ink, 1), 0);
  EXPECT_EQ(prepare_sheet(Drawing(1, 1).image()).grey.width, 1);
}

// A fax's rules are one pixel thin; turning such a page straight must not break them into dots.
TEST(PrepareSheet, KeepsTheThinRulesOfALeaningFax) {
  Drawing page = text_page();
  page.fill({100, 100, 1550, 101});
  Image fax = leaning(page.image(), 1.1);
  for (std::uint8_t& level : fax.pixels) level = level < 170 ? 0 : 255;
  const Sheet sheet = prepare_sheet(fax);
  int covered = 0;
  for (int x = 200; x < 1450; ++x) {
    bool ink = false;
    for (int y = 92; y < 110; ++y) ink = ink || sheet.ink.row(y)[x] == 1;
    covered += ink ? 1 : 0;
  }
  EXPECT_GT(covered, 1250 * 0.97);
}

}  // namespace
}  // namespace thaimemo
