#include "extract/scan/sheet/dark_fields.h"

#include <gtest/gtest.h>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

constexpr std::uint8_t navy = 57, blue = 114;  // the darkest and the usual blue of Word's tables, in grey

void words(Drawing& page, int x, int y, int count, std::uint8_t level) {
  for (int i = 0; i < count; ++i, x += 16) {
    page.fill({x, y, x + 12, y + 3}, level);
    page.fill({x, y, x + 3, y + 16}, level);
    page.fill({x + 9, y, x + 12, y + 16}, level);
  }
}

// Three columns, a header of white words on a field without rules, and two rows.
Drawing table_with_header(std::uint8_t field, std::uint8_t letters) {
  Drawing page(1000, 600);
  page.fill({100, 100, 900, 160}, field);
  for (const int y : {160, 240, 320}) page.fill({100, y, 900, y + 2});
  for (const int x : {100, 300, 600, 898}) page.fill({x, 160, x + 2, 322});
  for (const int x : {120, 340, 650}) {
    words(page, x, 122, 8, letters);
    for (const int y : {190, 270}) words(page, x, y, 8, 0);
  }
  return page;
}

std::size_t cells_with_text(const PageInk& ink) {
  return static_cast<std::size_t>(
      std::ranges::count_if(ink.regions, [](const PageRegion& region) { return region.cell.has_value(); }));
}

TEST(DarkFields, TurnAHeaderAndKeepItsEdges) {
  for (const std::uint8_t level : {std::uint8_t{0}, navy, blue}) {
    Image grey = table_with_header(level, 255).image();
    const Mask fields = turn_dark_fields(grey);
    ASSERT_FALSE(fields.ink.empty()) << int(level);
    const auto at = [&](int x, int y) { return int(grey.pixels[static_cast<std::size_t>(y * 1000 + x)]); };
    EXPECT_EQ(at(110, 110), 255);  // the ground
    EXPECT_EQ(at(121, 130), 0);    // a letter
    EXPECT_EQ(at(500, 101), 0);    // the edge
  }
}

TEST(DarkFields, GiveTheHeaderItsCells) {
  const Image scan = table_with_header(navy, 255).image();
  for (const double lean : {0.0, 1.2}) {
    const Sheet sheet = prepare_sheet(lean == 0 ? scan : leaning(scan, lean));
    ASSERT_EQ(sheet.dark_fields.size(), 1U);
    const PageInk ink = find_page_ink(sheet);
    ASSERT_EQ(ink.tables.size(), 1U);
    EXPECT_EQ(ink.tables[0].rows, 3);
    EXPECT_EQ(ink.tables[0].columns, 3);
    EXPECT_EQ(ink.tables[0].cells.size(), 9U);
    EXPECT_EQ(cells_with_text(ink), 9U);
  }
}

TEST(DarkFields, KeepATitleWhole) {
  Drawing page = table_with_header(navy, navy);
  words(page, 200, 122, 35, 255);
  const PageInk ink = find_page_ink(prepare_sheet(page.image()));
  ASSERT_EQ(ink.tables.size(), 1U);
  EXPECT_EQ(ink.tables[0].cells.size(), 7U);
}

TEST(DarkFields, AreNeitherShadesNorBlackBarsNorEmblems) {
  Image shaded = table_with_header(200, 0).image(), empty = table_with_header(navy, navy).image(),
        dark_print = table_with_header(blue, 0).image();
  for (Image* page : {&shaded, &empty, &dark_print}) {
    const Image before = *page;
    EXPECT_TRUE(turn_dark_fields(*page).ink.empty());
    EXPECT_EQ(page->pixels, before.pixels);
  }
}

TEST(DarkFields, StandOnThePageTurnedOver) {
  const Sheet over = turned_over(prepare_sheet(table_with_header(navy, 255).image()));
  ASSERT_EQ(over.dark_fields.size(), 1U);
  EXPECT_NEAR(over.dark_fields[0].y1, 500, 2);
}

}  // namespace
}  // namespace thaimemo
