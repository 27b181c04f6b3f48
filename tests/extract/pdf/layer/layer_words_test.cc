#include "extract/pdf/layer/layer_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "extract/pdf/layer/layer_health.h"
#include "tests/extract/pdf/layer/glyph_pen.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Writes glyphs of 10 points; letters advance 5, marks nothing.
class Pen {
 public:
  Pen& at(double x, double y) {
    x_ = x;
    y_ = y;
    return *this;
  }
  Pen& skip(double gap) {
    x_ += gap;
    return *this;
  }
  Pen& write(const std::string& text, bool visible = true) {
    for (const char32_t letter : decode_utf8(text)) {
      Glyph glyph;
      glyph.code = letter;
      glyph.unicode = glyph.letters = std::u32string(letter == U'?' ? 0 : 1, letter);
      glyph.size_pt = 10;
      glyph.origin = {x_, y_};
      if (!is_combining_glyph(letter)) x_ += letter == U' ' ? 2.5 : 5;
      glyph.advanced = {x_, y_};
      glyph.bbox = {glyph.origin.x, y_ - 8, x_, y_ + 2};
      glyph.visible = visible;
      content.glyphs.push_back(glyph);
    }
    return *this;
  }

  // A mark as wide as a letter, from x0 to x1, as typewriter faces have them; the pen stays where it is.
  Pen& wide_mark(const std::string& mark, double x0, double x1) {
    const double x = x_;
    x_ = x0;
    write(mark);
    content.glyphs.back().advanced.x = content.glyphs.back().bbox.x1 = x1;
    x_ = x;
    return *this;
  }

  PageContent content{1, 600, 800, 0, {LayerFont{}}, {}, {}, {}};

 private:
  double x_ = 10, y_ = 20;
};

// Words with "_" where a space stands before them.
std::vector<std::string> words(const Pen& pen) {
  std::vector<std::string> all;
  for (const StyledWord& word : words_of(pen.content))
    all.push_back((word.space_before ? "_" : "") + word.word.raw);
  return all;
}

TEST(LayerWords, AWideMarkThatBeginsLeftOfItsTallLetterStaysBehindIt) {
  EXPECT_THAT(words(Pen().write("การป").wide_mark("้", 23.2, 28.2).write("อง")), ElementsAre("การป้อง"));
}

TEST(LayerWords, AWideMarkDrawnLateGoesToItsLetter) {
  EXPECT_THAT(words(Pen().write("กาน").wide_mark("้", 10, 15)), ElementsAre("ก้าน"));
}

TEST(LayerWords, SpacesPartWords) {
  EXPECT_THAT(words(Pen().write("ครั้งที่ ๑ ปี ๖๘")), ElementsAre("ครั้งที่", "_๑", "_ปี", "_๖๘"));
}

TEST(LayerWords, ASpaceThatTheLetterBehindAMarkCoversIsNone) {
  EXPECT_THAT(words(Pen().write("น้").write(" ").skip(-1.2).write("อย")), ElementsAre("น้อย"));
  EXPECT_THAT(words(Pen().write("ที่").write(" ").write("ดี")), ElementsAre("ที่", "_ดี"));
  EXPECT_THAT(words(Pen().write("งาน").write(" ").skip(-1.2).write("ดี")), ElementsAre("งาน", "_ดี"));
  EXPECT_THAT(words(Pen().write("ที่").write(" ").skip(-1).write(" ").skip(-0.4).write("ดี")),
              ElementsAre("ที่", "_ดี"));
}

TEST(LayerWords, AStepBackOverAWideSpaceStaysInTheWord) {
  EXPECT_THAT(words(Pen().write("องค์").write("   ").skip(-7.5).write("การ")), ElementsAre("องค์การ"));
}

TEST(LayerWords, SpaceWithoutWidthIsNone) {
  EXPECT_THAT(words(Pen().write("ส").write(" ").skip(-2.5).write("านัก")), ElementsAre("สานัก"));
}

TEST(LayerWords, SpaceBeforeAMarkIsNone) {
  EXPECT_THAT(words(Pen().write("หน้าที ่").write("นี้")), ElementsAre("หน้าที่นี้"));
}

// A number of 13 letters begins at 10 and one of 12 touches it at 75.
TEST(LayerWords, NumbersThatTouchAtARuleAreTwo) {
  Pen pen;
  pen.write("11,222,333.441,123,344.56");
  EXPECT_THAT(words(pen), ElementsAre("11,222,333.441,123,344.56"));
  pen.content.rules = {{{76, 0, 76.5, 40}}};
  EXPECT_THAT(words(pen), ElementsAre("11,222,333.44", "1,123,344.56"));
  pen.content.rules = {{{15.5, 0, 16, 40}}, {{76, 0, 76.5, 40}}};  // the first digit stands before its cell
  EXPECT_THAT(words(pen), ElementsAre("11,222,333.44", "1,123,344.56"));
  pen.content.rules = {{{76, 40, 76.5, 80}}};
  EXPECT_THAT(words(pen), ElementsAre("11,222,333.441,123,344.56"));
}

TEST(LayerWords, ThreeNumbersThatTouchAtTwoRulesAreThree) {
  Pen pen;
  pen.write("งาน 85.5090.1070.00");
  pen.content.rules = {{{52.2, 0, 52.4, 40}}, {{77.4, 0, 77.6, 40}}};
  EXPECT_THAT(words(pen), ElementsAre("งาน", "_85.50", "90.10", "70.00"));
}

TEST(LayerWords, ANumberThatRunsOverARuleIsNotCut) {
  for (const char* whole : {"12,345,678.00", "2567", "12.05.2567", "1234567890"}) {
    Pen pen;
    pen.write(whole);
    pen.content.rules = {{{24.9, 0, 25.1, 40}}};
    EXPECT_THAT(words(pen), ElementsAre(whole));
  }
}

TEST(LayerWords, GapWithoutASpaceGlyph) {
  EXPECT_THAT(words(Pen().write("two").skip(2.5).write("words")), ElementsAre("two", "_words"));
  EXPECT_THAT(words(Pen().write("สอง").skip(2.5).write("ส่วน")), ElementsAre("สอง", "ส่วน"));
  EXPECT_THAT(words(Pen().write("สอง").skip(6).write("ส่วน")), ElementsAre("สอง", "_ส่วน"));
}

TEST(LayerWords, StretchedTextStaysTogether) {
  Pen pen;
  for (const char* letter : {"ก", "า", "ร", "ป", "ร", "ะ", "ชุ", "ม"}) pen.write(letter).skip(3);
  EXPECT_THAT(words(pen), ElementsAre("การประชุม"));
}

TEST(LayerWords, AShortStretchedWordStaysTogether) {
  Pen pen;
  pen.write("ก").skip(8).write("อ").skip(8).write("ง");
  EXPECT_THAT(words(pen), ElementsAre("กอง"));
}

TEST(LayerWords, LettersWithUnevenGapsAreNoStretchedWord) {
  Pen pen;
  pen.write("ก").skip(8).write("ข").skip(12).write("ค");
  EXPECT_THAT(words(pen), ElementsAre("ก", "_ข", "_ค"));
}

TEST(LayerWords, OverprintedGlyphsCountOnce) {
  EXPECT_THAT(words(Pen().at(10, 20).write("หนา").at(10.3, 20.1).write("หนา")), ElementsAre("หนา"));
}

TEST(LayerWords, TheSamePlaceInAnotherSizeIsNoOverprint) {
  GlyphPen pen;
  pen.at(10, 20).write("ก");
  pen.content.glyphs[0].size_pt = 20;  // counted in its own steps it stands at (5, 10)
  pen.at(5, 10).write("ก");
  EXPECT_EQ(words_of(pen.content).size(), 2u);
}

TEST(LayerWords, AWordWithAGlyphWithoutALetterIsInDoubt) {
  EXPECT_EQ(words_of(GlyphPen().write("กา?ร").content)[0].word.confidence, 0.5);
  EXPECT_EQ(words_of(GlyphPen().write("การ").content)[0].word.confidence, 1);
}

TEST(LayerWords, LearnedLettersAreEditsAndLearnedDigitsInDoubt) {
  GlyphPen pen;
  pen.write("ท?");
  pen.content.glyphs[1].letters = U"ี";
  pen.content.glyphs[1].repair = GlyphRepair::picture;
  const StyledWord word = words_of(pen.content)[0];
  EXPECT_EQ(word.word.raw, "ท");
  EXPECT_THAT(word.edits, ElementsAre(Edit{"layer-learned-glyph", 1, "", "ี"}));
  EXPECT_EQ(word.word.confidence, 1);
  pen.content.glyphs[1].letters = U"๗";
  EXPECT_EQ(words_of(pen.content)[0].word.confidence, 0.5);
}

TEST(LayerWords, MarksDrawnAfterTheirLineFindTheirLetters) {
  EXPECT_THAT(words(Pen().at(10, 20).write("ทนาก").at(15, 20).write("ี่").at(20, 20).write("้")),
              ElementsAre("ที่น้าก"));
}

TEST(LayerWords, OtherBaselineIsAnotherWord) {
  EXPECT_THAT(words(Pen().write("บน").at(20, 35).write("ล่าง")), ElementsAre("บน", "ล่าง"));
}

TEST(LayerWords, SpaceAtTheEndOfARunIsKept) {
  const auto all = words_of(Pen().write("ก่อน ").at(300, 20).write("ไกล").content);
  EXPECT_TRUE(all[0].space_after);
}

TEST(LayerWords, GlyphsWithoutLettersLeaveTheirPlace) {
  EXPECT_THAT(words(Pen().write("กา?ร")), ElementsAre("การ"));
  EXPECT_THAT(words(Pen().write("???")), IsEmpty());
}

TEST(LayerHealth, ThaiTextIsHealthy) {
  const Pen pen = Pen().write("รายงานการประชุมคณะทำงาน");
  const LayerHealth health = judge_layer(pen.content, words_of(pen.content));
  EXPECT_TRUE(health.usable);
  EXPECT_EQ(health.reason, "text layer healthy");
}

std::string reason_of(const Pen& pen) {
  const LayerHealth health = judge_layer(pen.content, words_of(pen.content));
  return (health.usable ? "layer: " : "ocr: ") + health.reason;
}

TEST(LayerHealth, PagesWithoutText) {
  Pen pen;
  EXPECT_EQ(reason_of(pen), "layer: blank page");
  pen.content.images.push_back({{0, 0, 600, 400}, 100, 100});
  EXPECT_EQ(reason_of(pen), "ocr: images without text");
  for (double y = 400; y < 800; y += 4) pen.content.images.push_back({{0, y, 600, y + 4}, 100, 1});
  EXPECT_EQ(reason_of(pen), "ocr: image only");
  Pen outlines;
  outlines.content.paintings = 2000;
  EXPECT_EQ(reason_of(outlines), "ocr: drawings without text");
}

TEST(LayerHealth, ScannersLayers) {
  Pen garbage = Pen().write("vnfrlufintrnirurloj", false);
  EXPECT_EQ(reason_of(garbage), "layer: text layer healthy");
  garbage.content.images.push_back({{0, 0, 600, 800}, 2000, 3000});
  EXPECT_EQ(reason_of(garbage), "ocr: scan with a foreign text layer");
  Pen thai = Pen().write("รายงานการประชุม", false);
  thai.content.images = garbage.content.images;
  EXPECT_EQ(reason_of(thai), "layer: scan with a Thai text layer");
}

TEST(LayerHealth, ImageBehindAPageOfEmbeddedTextIsABackground) {
  Pen pen;
  for (int line = 0; line < 20; ++line) pen.at(10, 20 + 30 * line).write("ordinary English text");
  pen.content.fonts[0].embedded = true;
  pen.content.images.push_back({{0, 0, 600, 800}, 2000, 3000});
  EXPECT_EQ(reason_of(pen), "layer: text layer healthy");
}

TEST(LayerHealth, WordsTypedOntoAScanAreNotItsText) {
  Pen pen = Pen().write("- 2 -").at(10, 400).write("สำเนาถูกต้อง");
  pen.content.fonts[0].embedded = true;
  pen.content.images.push_back({{0, 0, 600, 800}, 2000, 3000});
  EXPECT_EQ(reason_of(pen), "ocr: scan with words typed onto it");
}

TEST(LayerHealth, LostLettersAreToldButTheLayerIsUsed) {
  const std::string broken = "สานักงานดาเนินการเพือหนวยงานทังหมด";
  EXPECT_EQ(reason_of(Pen().write(broken)), "layer: text layer with lost letters");
  EXPECT_EQ(reason_of(Pen().write(broken + "สำนักงานดำเนินการเพื่อหน่วยงานทั้งหมด")), "layer: text layer healthy");
}

TEST(LayerHealth, LayersInOtherScriptsStayLayers) {
  EXPECT_EQ(reason_of(Pen().write("日本語の報告書です。令和六年度")), "layer: text layer healthy");
  EXPECT_EQ(reason_of(Pen().write("تقرير النزاهة والشفافية")), "layer: text layer healthy");
  EXPECT_EQ(reason_of(Pen().write("ລາຍງານການປະຊຸມ")), "layer: text layer healthy");
  EXPECT_EQ(reason_of(Pen().write("日ت본ລकက語ب國ມខအ")), "ocr: text layer of symbols");
}

TEST(LayerHealth, SymbolsAndWrongLetters) {
  EXPECT_EQ(reason_of(Pen().write("¡ÒÃ»ÃÐªØÁ")), "ocr: text layer of symbols");
  EXPECT_EQ(reason_of(Pen().write("กา????????")), "ocr: text layer of symbols");
  std::string wrong;
  for (int i = 0; i < 30; ++i) wrong += "าิะ่ก";
  EXPECT_EQ(reason_of(Pen().write(wrong)), "ocr: text layer with wrong letters");
}

// The letters of a compressed scan lie in sharp stencils over a coarse picture of the paper.
TEST(LayerHealth, ResolutionIsThatOfASharpMaskOverACoarseBackground) {
  PageContent content;
  content.images = {{{0, 0, 720, 720}, 750, 750}, {{0, 0, 720, 720}, 3000, 3000}};
  EXPECT_EQ(image_dpi(content), 300);
  content.images = {
      {{0, 0, 720, 720}, 750, 750}, {{72, 72, 648, 288}, 2400, 900}, {{72, 300, 648, 648}, 2400, 1450}};
  EXPECT_EQ(image_dpi(content), 300);
}

TEST(LayerHealth, ResolutionIsThatOfTheLargestImage) {
  PageContent content;
  EXPECT_EQ(image_dpi(content), 0);
  content.images = {{{0, 0, 72, 72}, 600, 600}, {{0, 0, 720, 720}, 2000, 2000}};
  EXPECT_EQ(image_dpi(content), 200);
}

}  // namespace
}  // namespace thaimemo
