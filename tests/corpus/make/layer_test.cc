// Text layers that lie: the picture stays, the letters change as told.
#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/make/ink/passage.h"
#include "corpus/make/layer/glyph_pdf.h"
#include "corpus/make/layer/lying_pdf.h"
#include "tests/corpus/make/test_fonts.h"

namespace thaimemo::make {
namespace {

std::vector<InkedPage> page_saying(const std::string& text) {
  std::vector<InkedPage> pages(1);
  TypeStyle style;
  style.family = "Laksaman";
  const Passage passage = set_passage(fonts(), text, 400, style);
  ink_passage(pages[0], passage, 50, 50);
  return pages;
}

// The letters of the page as the map tells them, in the order of the glyphs.
std::u32string told(const GlyphPages& glyphs, const LayerMap& map) {
  std::u32string text;
  for (const auto& run : glyphs.pages[0])
    for (const auto& glyph : run.glyphs)
      if (map.count(glyph.id) > 0) text += map.at(glyph.id);
  return text;
}

std::u32string told_by(Layer layer, const std::string& text, std::uint64_t seed = 1) {
  const GlyphPages glyphs = read_glyphs(page_saying(text));
  Random random(seed);
  return told(glyphs, lying_map(true_map(glyphs, 0), glyphs.fonts[0], layer, random));
}

TEST(Glyphs, EveryGlyphKnowsItsLetters) {
  const GlyphPages glyphs = read_glyphs(page_saying("น้ำป่าที่ปู่ญุ"));
  EXPECT_EQ(told(glyphs, true_map(glyphs, 0)).size(), 15U);
  for (const auto& run : glyphs.pages[0])
    for (const auto& glyph : run.glyphs) EXPECT_EQ(glyph.letters.size(), 1U);
}

TEST(Glyphs, ConsonantsAndVowelsStandInUnbrokenRuns) {
  const GlyphPages glyphs = read_glyphs(page_saying("ก"));
  std::map<char32_t, std::uint32_t> ids(glyphs.fonts[0].letters.begin(), glyphs.fonts[0].letters.end());
  for (char32_t letter = U'ก'; letter <= U'ฮ'; ++letter) EXPECT_EQ(ids[letter] - ids[U'ก'], letter - U'ก');
  for (char32_t letter = U'เ'; letter <= U'๙'; ++letter) EXPECT_EQ(ids[letter] - ids[U'เ'], letter - U'เ');
}

TEST(LayerMap, WordLosesHalfOfSaraAm) {
  EXPECT_EQ(told_by(Layer::word, "จำ"), U"จ า");
}

TEST(LayerMap, BureauLosesToneMarks) {
  const std::u32string text = told_by(Layer::bureau, "ที่บ้านจำได้");
  EXPECT_EQ(text.find(U'่'), text.npos);
  EXPECT_EQ(text.find(U'้'), text.npos);
  EXPECT_NE(text.find(U"าน"), text.npos);
}

TEST(LayerMap, DistillerUsesPrivateLetters) {
  const std::u32string text = told_by(Layer::distiller, "ที่ปู่ทำ");
  EXPECT_EQ(std::count(text.begin(), text.end(), char32_t{0xF70A}) +
                std::count(text.begin(), text.end(), char32_t{0xF713}),
            2);
  EXPECT_NE(text.find(U"ทํา"), text.npos);
}

// Text that a page cuts, covers or prints in white does so in a layer that lies, too.
TEST(LyingPdf, StylesOfTextStay) {
  std::vector<InkedPage> pages(1);
  TypeStyle style;
  style.family = "Laksaman";
  style.one_line = true;
  style.grey = 1;
  const MarkedText text = marked_text("ดำเนินการปรับปรุงข้อมูลให้เป็นปัจจุบัน", {"", "1.00", ""});
  ink_passage(pages[0], set_passage(fonts(), text, 60, style), 50, 50);
  const GlyphPages glyphs = read_glyphs(pages);
  ASSERT_FALSE(glyphs.pages[0].empty());
  for (const auto& run : glyphs.pages[0]) {
    EXPECT_EQ(run.grey, 1);
    ASSERT_TRUE(run.clip);
    EXPECT_EQ(run.clip->to, 110);
  }
  const std::vector<LayerMap> maps{true_map(glyphs, 0)};
  const std::string pdf = to_glyph_pdf(pages, glyphs, maps, {}, Random(1));
  const auto shown = pdf.find("q 1 g 50 0 60 842 re W n BT"), cover = pdf.find("1 g 49.5 ");
  ASSERT_NE(shown, std::string::npos);
  ASSERT_NE(cover, std::string::npos);
  EXPECT_LT(shown, cover);
}

TEST(LyingPdf, SameSeedSameBytes) {
  for (const Layer layer : {Layer::word, Layer::bureau, Layer::distiller, Layer::spaced, Layer::scanner})
    EXPECT_EQ(to_lying_pdf(page_saying("ที่ทำ"), layer, Random(5)),
              to_lying_pdf(page_saying("ที่ทำ"), layer, Random(5)));
}

TEST(LyingPdf, ScannersHideGarbageUnderTheImage) {
  const std::string pdf = to_lying_pdf(page_saying("สำนักงานปลัดเทศบาล"), Layer::scanner, Random(5));
  EXPECT_NE(pdf.find("/Helvetica"), std::string::npos);
  EXPECT_NE(pdf.find("3 Tr"), std::string::npos);
  EXPECT_EQ(pdf.find("/FontFile2"), std::string::npos);
}

}  // namespace
}  // namespace thaimemo::make
