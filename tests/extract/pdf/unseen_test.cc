// What a file draws and the eye does not see, from the file to the asides.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "extract/pdf/layer/struck.h"
#include "extract/pdf/pdf_file.h"
#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

PageContent content_of(const SmallPage& page, const std::vector<SmallFont>& fonts = {}) {
  PdfFile file(test_file("unseen.pdf", small_pdf({page}, fonts)));
  return file.read_page(1);
}

// Letters of the page, then each aside with its reason: "AB|covered CD".
std::string seen_in(const PageContent& content) {
  std::string text;
  for (const Glyph& glyph : content.glyphs) text += encode_utf8(glyph.letters);
  for (const Aside& aside : content.asides) text += "|" + aside.reason + " " + aside.raw;
  return text;
}

std::string seen_in(const std::string& drawing) {
  return seen_in(content_of({drawing}));
}

const std::string two_lines = "BT /F1 10 Tf 20 70 Td (AB) Tj 0 -30 Td (CD EF) Tj ET ";

TEST(Unseen, RowUnderAWhiteBoxIsNoText) {
  EXPECT_EQ(seen_in(two_lines + "1 g 10 35 100 15 re f"), "AB|covered CD EF");
  EXPECT_EQ(seen_in(two_lines + "0 g 10 35 100 15 re f"), "AB|covered CD EF");
  EXPECT_EQ(seen_in(two_lines + "q 100 0 0 15 10 35 cm /Im Do Q"), "AB|covered CD EF");
}

TEST(Unseen, BoxThatBeginsInTheMiddleOfASideCovers) {
  EXPECT_EQ(seen_in(two_lines + "1 g 60 35 m 10 35 l 10 50 l 110 50 l 110 35 l 60 35 l h f*"),
            "AB|covered CD EF");
  EXPECT_EQ(seen_in(two_lines + "1 g 60 35 m 10 50 l 10 35 l 110 50 l 110 35 l h f*"), "ABCD EF");
}

TEST(Unseen, LetterOverTheSeamOfTwoFilledCellsIsSeen) {
  EXPECT_EQ(seen_in("0 0 0.5 rg 0 0 23.3 100 re f 23.4 0 100 100 re f 1 g BT /F1 10 Tf 20 70 Td (A) Tj ET"),
            "A");
}

TEST(Unseen, WhatIsPaintedBeforeOrBesideCoversNothing) {
  EXPECT_EQ(seen_in("1 g 10 35 100 15 re f 0 g " + two_lines), "ABCD EF");
  EXPECT_EQ(seen_in(two_lines + "1 g 10 10 100 20 re f"), "ABCD EF");
  EXPECT_EQ(seen_in(two_lines + "0 g 10 43 100 1 re f"), "ABCD EF");
  EXPECT_EQ(seen_in(two_lines + "1 g 10 35 100 15 re 12 37 96 11 re f*"), "ABCD EF");
  EXPECT_EQ(seen_in(two_lines + "10 35 m 60 60 l 110 35 l W n 1 g 10 35 100 15 re f"), "ABCD EF");
}

TEST(Unseen, BoxIsCutByItsClip) {
  EXPECT_EQ(seen_in(two_lines + "0 0 200 20 re W n 1 g 10 35 100 15 re f"), "ABCD EF");
}

TEST(Unseen, InvisibleTextOverNoImageIsNoText) {
  EXPECT_EQ(seen_in("BT 3 Tr /F1 10 Tf 20 70 Td (draft) Tj 0 Tr 0 -30 Td (A) Tj ET"), "A|invisible draft");
}

TEST(Unseen, TextUnderThePageItsPictureIsAScannersText) {
  const PageContent content = content_of({two_lines + "q 200 0 0 100 0 0 cm /Im Do Q"});
  EXPECT_EQ(seen_in(content), "ABCD EF");
  EXPECT_FALSE(content.glyphs[0].visible);
}

TEST(Unseen, TextCutByItsCellEndsAtTheEdge) {
  // Letters of Helvetica: A and B are 6.67 wide, so the second ends at 33.3.
  EXPECT_EQ(seen_in("q 0 0 31 100 re W n BT /F1 10 Tf 20 70 Td (ABAB) Tj ET Q"), "AB|clipped AB");
  EXPECT_EQ(seen_in("q 0 0 29 100 re W n BT /F1 10 Tf 20 70 Td (ABAB) Tj ET Q"), "A|clipped BAB");
}

TEST(Unseen, WhiteLettersNeedAGround) {
  EXPECT_EQ(seen_in("1 g " + two_lines), "|same colour AB|same colour CD EF");
  EXPECT_EQ(seen_in("0 0 0.5 rg 0 0 200 100 re f 1 g " + two_lines), "ABCD EF");
  EXPECT_EQ(seen_in("0 0 0.5 rg 0 0 200 100 re f " + two_lines), "|same colour AB|same colour CD EF");
  EXPECT_EQ(seen_in("0.9 g " + two_lines), "ABCD EF");
  EXPECT_EQ(seen_in("0 0 0.5 RG 40 w 0 60 m 200 60 l S 1 g BT /F1 10 Tf 20 60 Td (A) Tj ET"), "A");
}

TEST(Unseen, WordsAcrossThePageAreAWatermark) {
  const std::string across = "BT 0.7 g /F1 40 Tf .82 .57 -.57 .82 20 5 Tm (XYZ) Tj ET 0 g ";
  EXPECT_EQ(seen_in(across + two_lines), "ABCD EF|watermark XYZ");
  EXPECT_EQ(seen_in(across + "0.7 g 0 0 60 100 re f 0 g " + two_lines), "ABCD EF|watermark XYZ");
  EXPECT_EQ(seen_in("0.7 g 0 0 60 100 re f " + across + two_lines), "ABCD EF|watermark XYZ");
  EXPECT_EQ(seen_in(two_lines + "BT 0.7 g /F1 60 Tf 15 30 Td (XY) Tj ET"), "ABCD EF|watermark XY");
  EXPECT_EQ(seen_in(two_lines + "BT 0.7 g /F1 30 Tf 100 60 Td (XY) Tj ET"), "ABCD EFXY");
  EXPECT_EQ(seen_in(two_lines + "BT /F1 10 Tf .82 .57 -.57 .82 120 30 Tm (X) Tj ET"), "ABCD EF|aslant X");
}

TEST(Unseen, PageThatLeansAsAWholeIsText) {
  EXPECT_EQ(seen_in("BT /F1 10 Tf .82 .57 -.57 .82 20 20 Tm (ABC) Tj ET"), "ABC");
}

TEST(Unseen, MarkSharesItsLettersFate) {
  const std::vector<SmallFont> fonts{{"Sample", {{3, "0E17"}, {4, "0E35"}, {5, "0E48"}}, {4, 5}}};
  const PageContent content =
      content_of({"q 0 0 34 100 re W n BT /G1 10 Tf 20 70 Td <0003000400050003000300040005> Tj ET Q"}, fonts);
  EXPECT_EQ(seen_in(content), "ที่ทที่");
  const PageContent cut =
      content_of({"q 0 0 31 100 re W n BT /G1 10 Tf 20 70 Td <0003000400050003000300040005> Tj ET Q"}, fonts);
  EXPECT_EQ(seen_in(cut), "ที่ท|clipped ที่");
}

TEST(Unseen, DrawnSoftHyphenIsAHyphen) {
  const PageContent content =
      content_of({"BT /G1 10 Tf 20 70 Td <00030004> Tj ET"}, {{"Sample", {{3, "0E17"}, {4, "00AD"}}, {}}});
  EXPECT_EQ(seen_in(content), "ท-");
  EXPECT_EQ(content.glyphs[1].unicode, U"\u00AD");
}

std::string struck_in(PageContent content) {
  mark_struck(content);
  std::string text;
  for (const Glyph& glyph : content.glyphs)
    if (glyph.struck) text += encode_utf8(glyph.letters);
  return text + " " + std::to_string(content.rules.size());
}

TEST(Struck, AnnotationStrikesLetters) {
  const PageContent content =
      content_of({two_lines, "0 0 200 100",
                  "/Annots[<</Type/Annot/Subtype/StrikeOut/Rect[20 38 34 50]/Contents(68.45)"
                  "/QuadPoints[20 50 34.5 50 20 38 34.5 38]>>]"});
  ASSERT_EQ(content.strikes.size(), 1u);
  EXPECT_EQ(content.strikes[0].note, "68.45");
  EXPECT_EQ(struck_in(content).substr(0, 2), "CD");
}

TEST(Struck, LineThroughLettersStrikesThem) {
  EXPECT_EQ(struck_in(content_of({two_lines + "0.7 w 19 43 m 35 43 l S"})), "CD 0");
  EXPECT_EQ(struck_in(content_of({two_lines + "0.7 w 19 43 m 27 43 l 27 43 m 35 43 l S"})), "CD 0");
}

TEST(Struck, UnderlinesAndRulesStrikeNothing) {
  EXPECT_EQ(struck_in(content_of({two_lines + "0.7 w 19 39 m 35 39 l S"})), " 1");
  EXPECT_EQ(struck_in(content_of({two_lines + "0.7 w 10 43 m 150 43 l S"})), " 1");
  EXPECT_EQ(struck_in(content_of({two_lines + "0.7 w 19 43 m 50 43 l S 19 20 m 19 60 l S"})), " 2");
}

}  // namespace
}  // namespace thaimemo
