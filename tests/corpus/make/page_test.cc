// Pages: nothing lost, nothing cut off, the same bytes for a seed.
#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <set>

#include "base/problem.h"
#include "corpus/make/ink/draw.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/page/lattice.h"
#include "corpus/make/page/typeset.h"
#include "tests/corpus/make/test_fonts.h"

namespace thaimemo::make {
namespace {

NumberedReport report(int number) {
  CorpusSettings settings;
  settings.seed = 7;
  settings.axes.families = {"Laksaman", "Garuda", "Norasi"};
  return make_report(settings, number);
}

std::vector<InkedPage> pages_of(int number) {
  const auto made = report(number);
  return typeset(fonts(), made.report, made.random).pages;
}

// A box with a number in it was printed for ☐ and taught as ☐.
TEST(Passage, ALetterThatTheFamilyLacksComesFromAnother) {
  TypeStyle style;
  style.family = "Garuda";
  for (const char* sign : {"☐", "☑", "✓", "✔", "→", "■", "□", "○", "●", "≤"})
    EXPECT_EQ(set_passage(fonts(), sign, 200, style).lines.size(), 1U) << sign;
}

TEST(Passage, ALetterThatNoFontHasIsRefused) {
  EXPECT_THROW(set_passage(fonts(), "漢", 200, TypeStyle{}), Error);
}

TEST(Typeset, EveryLineStandsInsideItsPage) {
  for (int number = 1; number <= 40; ++number)
    for (const auto& page : pages_of(number))
      for (const auto& text : page.texts) {
        PangoRectangle ink;
        pango_layout_line_get_extents(text.line, &ink, nullptr);
        const double left = text.x + 1.0 * ink.x / PANGO_SCALE, right = left + 1.0 * ink.width / PANGO_SCALE;
        EXPECT_GE(left, 0) << number;
        EXPECT_LE(text.clip ? text.clip->to : right, page.width) << number;
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
    const auto pages = typeset(fonts(), made.report, made.random).pages;
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
          EXPECT_TRUE(cell.text().empty() || texts.count(marked_text(cell.text(), cell.marks).text) > 0)
              << cell.text();
    }
  }
}

// The parts of a cut row, put together again, are the row.
TEST(Typeset, DrawnTablesHoldEveryCell) {
  for (int number = 1; number <= 20; ++number) {
    const auto made = report(number);
    std::string drawn;
    for (const auto& table : typeset(fonts(), made.report, made.random).tables) {
      EXPECT_FALSE(table.cells.empty());
      for (const auto& cell : table.cells) drawn += cell.text + "|";
    }
    for (const auto& measure : made.report.truth.measures)
      for (const auto& [field, text] : measure.fields) {
        if (field != Field::measure) continue;
        EXPECT_NE(drawn.find(text.substr(0, 30)), std::string::npos) << text;
      }
  }
}

TEST(Lattice, CellsHaveTheirSpans) {
  Lattice lattice({0, 10, 20, 30});
  lattice.add_row(0, 5, {1, 2, 2});
  lattice.add_row(5, 9, {1, 3, 4});
  lattice.set_text(2, "กลุ่ม");
  const auto cells = lattice.cells();
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(cells[0].row_span, 2);
  EXPECT_EQ(cells[1].column_span, 2);
  EXPECT_EQ(cells[1].text, "กลุ่ม");
  EXPECT_EQ(cells[3].row, 1);
  EXPECT_EQ(cells[3].column, 2);
  InkedPage page;
  lattice.ink(page, Rules::thin);
  EXPECT_EQ(page.rules.size(), 7U);
}

TEST(Typeset, MissesNoGlyph) {
  for (int number = 1; number <= 40; ++number) {
    const auto made = report(number);
    for (const auto& page : typeset(fonts(), made.report, made.random).pages)
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
