// Pages: nothing lost, nothing cut off, the same bytes for a seed.
#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <set>

#include "corpus/make/make_corpus.h"
#include "corpus/make/page/draw.h"
#include "corpus/make/page/typeset.h"

namespace thaimemo::make {
namespace {

const FontBook& fonts() {
  static const FontBook book(FontBook::usual_folders(""));
  return book;
}

NumberedReport report(int number) {
  CorpusSettings settings;
  settings.seed = 7;
  settings.axes.families = {"Laksaman", "Garuda", "Norasi"};
  return make_report(settings, number);
}

std::vector<InkedPage> pages_of(int number) {
  const auto made = report(number);
  return typeset(fonts(), made.report, made.random);
}

TEST(Typeset, EveryLineStandsInsideItsPage) {
  for (int number = 1; number <= 40; ++number)
    for (const auto& page : pages_of(number))
      for (const auto& text : page.texts) {
        PangoRectangle ink;
        pango_layout_line_get_extents(text.line, &ink, nullptr);
        const double left = text.x + 1.0 * ink.x / PANGO_SCALE, right = left + 1.0 * ink.width / PANGO_SCALE;
        EXPECT_GE(left, 0) << number;
        EXPECT_LE(right, page.width) << number;
        EXPECT_GE(text.baseline, 10) << number;
        EXPECT_LE(text.baseline, page.height - 5) << number;
      }
}

// Every cell becomes a layout, and every line of a layout stands on exactly one page.
TEST(Typeset, EveryLineOfTheTablesIsSetOnce) {
  for (int number = 1; number <= 40; ++number) {
    const auto made = report(number);
    std::map<PangoLayout*, int> inked;
    std::set<std::string> texts;
    const auto pages = typeset(fonts(), made.report, made.random);
    for (const auto& page : pages)
      for (const auto& text : page.texts) {
        ++inked[text.layout.get()];
        texts.insert(pango_layout_get_text(text.layout.get()));
      }
    for (const auto& [layout, lines] : inked)
      EXPECT_EQ(lines, pango_layout_get_line_count(layout))
          << made.report.name << pango_layout_get_text(layout);
    for (const auto& block : made.report.blocks) {
      const auto* grid = std::get_if<Grid>(&block);
      if (grid == nullptr) continue;
      for (const auto& row : grid->rows)
        for (const auto& cell : row)
          EXPECT_TRUE(cell.text().empty() || texts.count(cell.text()) > 0) << cell.text();
    }
  }
}

TEST(Typeset, MissesNoGlyph) {
  for (int number = 1; number <= 40; ++number) {
    const auto made = report(number);
    for (const auto& page : typeset(fonts(), made.report, made.random))
      for (const auto& text : page.texts)
        EXPECT_EQ(pango_layout_get_unknown_glyphs_count(text.layout.get()), 0)
            << made.report.name << " " << made.report.axes.font << " "
            << pango_layout_get_text(text.layout.get());
  }
}

TEST(Draw, SamePagesSamePdf) {
  EXPECT_EQ(to_pdf(pages_of(1), "a"), to_pdf(pages_of(1), "a"));
  EXPECT_EQ(to_pdf(pages_of(1), "a").substr(0, 5), "%PDF-");
}

TEST(Draw, PixelsHaveTheSizeOfThePaper) {
  const auto pages = pages_of(2);
  const Image image = to_pixels(pages.front(), {72, 0, 0, 0, false});
  EXPECT_EQ(image.width, static_cast<int>(pages.front().width + 0.5));
  EXPECT_EQ(image.channels, 1);
  EXPECT_EQ(image.pixels.size(), static_cast<std::size_t>(image.width) * image.height);
  EXPECT_NE(std::memchr(image.pixels.data(), 0, image.pixels.size()), nullptr);
}

}  // namespace
}  // namespace thaimemo::make
