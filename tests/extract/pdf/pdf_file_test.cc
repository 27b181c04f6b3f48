#include "extract/pdf/pdf_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

PageContent content_of(const SmallPage& page, const PdfSettings& settings = {}) {
  PdfFile file(test_file("page.pdf", small_pdf({page})), settings);
  return file.read_page(1);
}

std::string letters_of(const PageContent& content) {
  std::string letters;
  for (const Glyph& glyph : content.glyphs)
    for (const char32_t letter : glyph.unicode) letters += static_cast<char>(letter);
  return letters;
}

std::vector<std::string> boxes_of(const PageContent& content) {
  std::vector<std::string> boxes;
  for (const Rule& rule : content.rules) {
    const Box& box = rule.bbox;
    std::string text;
    for (const double part : {box.x0, box.y0, box.x1, box.y1})
      text += (text.empty() ? "" : " ") + std::to_string(std::lround(part));
    boxes.push_back(text);
  }
  return boxes;
}

std::string code_of(const std::string& name, const std::string& bytes) {
  try {
    PdfFile file(test_file(name, bytes));
    return "opened";
  } catch (const Error& error) {
    return error.code();
  }
}

TEST(PdfFile, GlyphsStandWhereTheyAreDrawn) {
  const PageContent content = content_of({"BT /F1 10 Tf 20 70 Td (Ab) Tj ET"});
  ASSERT_THAT(content.glyphs, SizeIs(2));
  const Glyph& first = content.glyphs[0];
  EXPECT_EQ(first.unicode, U"A");
  EXPECT_EQ(first.code, 'A');
  EXPECT_EQ(first.size_pt, 10);
  EXPECT_NEAR(first.origin.x, 20, 0.01);
  EXPECT_NEAR(first.origin.y, 30, 0.01);
  EXPECT_LT(first.bbox.y0, 30);
  EXPECT_GT(first.bbox.y1, 30);
  EXPECT_NEAR(content.glyphs[1].origin.x, first.advanced.x, 0.01);
  EXPECT_FALSE(content.fonts[0].embedded);
}

TEST(PdfFile, OutlinedLettersOfAFaceWithoutBoldAreBold) {
  const PageContent content =
      content_of({"BT /F1 12 Tf 2 Tr .4 w 20 70 Td (A) Tj .05 w (b) Tj 0 Tr .4 w (c) Tj ET"});
  ASSERT_THAT(content.glyphs, SizeIs(3));
  EXPECT_TRUE(content.glyphs[0].thickened);
  EXPECT_FALSE(content.glyphs[1].thickened) << "a hair line";
  EXPECT_FALSE(content.glyphs[2].thickened) << "filled alone";
}

TEST(PdfFile, RotationOfThePageIsApplied) {
  const PageContent content =
      content_of({"BT /F1 10 Tf 20 70 Td (A) Tj ET 0.2 w 0 0 m 200 0 l S", "0 0 200 100", "/Rotate 90"});
  EXPECT_EQ(content.rotation, 90);
  EXPECT_EQ(content.width, 100);
  EXPECT_EQ(content.height, 200);
  EXPECT_EQ(content.glyphs[0].direction, Direction::down);
  EXPECT_THAT(boxes_of(content), ElementsAre("0 0 0 200"));
}

TEST(PdfFile, TextDrawnSidewaysTurnsThePage) {
  PageContent content = content_of({"BT /F1 10 Tf 0 1 -1 0 50 20 Tm (Up) Tj ET 0.2 w 10 0 m 10 100 l S"});
  EXPECT_EQ(content.glyphs[0].direction, Direction::up);
  turn_text_upright(content);
  EXPECT_EQ(content.rotation, 90);
  EXPECT_EQ(content.width, 100);
  EXPECT_EQ(content.glyphs[0].direction, Direction::right);
  EXPECT_NEAR(content.glyphs[0].origin.x, 20, 0.01);
  EXPECT_NEAR(content.glyphs[0].baseline(), 50, 0.01);
  EXPECT_THAT(boxes_of(content), ElementsAre("0 10 100 10"));
}

TEST(PdfFile, CropBoxIsThePage) {
  const PageContent content = content_of({"BT /F1 10 Tf 60 70 Td (A) Tj ET BT /F1 10 Tf 10 70 Td (B) Tj ET",
                                          "0 0 200 100", "/CropBox[50 0 200 100]"});
  EXPECT_EQ(content.width, 150);
  EXPECT_EQ(letters_of(content), "A");
}

TEST(PdfFile, StrokesAndThinFillsAreRules) {
  EXPECT_THAT(boxes_of(content_of({"0.2 w 10 20 m 90 20 l S"})), ElementsAre("10 80 90 80"));
  EXPECT_THAT(boxes_of(content_of({"10 20 80 60 re S"})), SizeIs(4));
  EXPECT_THAT(boxes_of(content_of({"0.2 w [3 3] 0 d 10 20 m 90 20 l S"})), ElementsAre("10 80 90 80"));
  EXPECT_THAT(boxes_of(content_of({"10 20 80 1 re f"})), ElementsAre("10 79 90 80"));
  EXPECT_THAT(boxes_of(content_of({"q 80 0 0 1 10 20 cm /Im Do Q"})), ElementsAre("10 79 90 80"));
}

TEST(PdfFile, FrameFilledWithAHoleIsFourRules) {
  EXPECT_THAT(boxes_of(content_of({"10 20 80 60 re 11 21 78 58 re f*"})),
              ElementsAre("10 20 90 21", "10 79 90 80", "10 20 11 80", "89 20 90 80"));
}

TEST(PdfFile, AreasSlopesAndCurvesAreNoRules) {
  EXPECT_THAT(
      boxes_of(content_of(
          {"10 20 80 60 re f 10 10 m 90 60 l S 10 10 m 30 10 60 10 90 10 c S 20 w 0 50 m 200 50 l S"})),
      IsEmpty());
}

TEST(PdfFile, ClipCutsRules) {
  EXPECT_THAT(boxes_of(content_of({"50 0 50 100 re W n 0.2 w 10 20 m 190 20 l S"})),
              ElementsAre("50 80 100 80"));
  EXPECT_THAT(boxes_of(content_of({"50 50 50 50 re W n 0.2 w 10 20 m 190 20 l S"})), IsEmpty());
}

TEST(PdfFile, ImagesTellTheirPlaceAndResolution) {
  const PageContent content = content_of({"q 72 0 0 36 10 20 cm /Im Do Q"});
  ASSERT_THAT(content.images, SizeIs(1));
  EXPECT_EQ(content.images[0].bbox, (Box{10, 44, 82, 80}));
  EXPECT_EQ(content.images[0].dpi(), 2);
}

TEST(PdfFile, ATurnedImageHasTheResolutionOfAnUprightOne) {
  const std::string picture = " cm BI /W 2 /H 1 /CS /G /BPC 8 /F /AHx ID 0000> EI Q";
  for (const SmallPage& page : {SmallPage{"q 144 0 0 36 10 20" + picture},
                                SmallPage{"q 144 0 0 36 10 20" + picture, "0 0 200 100", "/Rotate 90"},
                                SmallPage{"q 0 144 -36 0 60 20" + picture, "0 0 200 200"}}) {
    const PageContent content = content_of(page);
    ASSERT_THAT(content.images, SizeIs(1));
    EXPECT_EQ(content.images[0].dpi(), 2) << page.more;
  }
}

TEST(PdfFile, InvisibleTextOverAnImageIsMarked) {
  const PageContent content =
      content_of({"q 100 0 0 60 10 40 cm /Im Do Q BT 3 Tr /F1 10 Tf 20 70 Td (A) Tj 0 Tr (B) Tj ET"});
  EXPECT_FALSE(content.glyphs[0].visible);
  EXPECT_TRUE(content.glyphs[1].visible);
}

TEST(PdfFile, GlyphWithoutLetterIsSeen) {
  PdfFile file(test_file(
      "font.pdf", small_pdf({{"BT /G1 10 Tf 20 70 Td <00030004> Tj ET"}}, {{"Sample", {{3, "0E01"}}, {}}})));
  const PageContent content = file.read_page(1);
  ASSERT_THAT(content.glyphs, SizeIs(2));
  EXPECT_EQ(content.glyphs[0].unicode, U"ก");
  EXPECT_EQ(content.glyphs[1].unicode, U"");
  EXPECT_EQ(content.glyphs[1].code, 4u);
  EXPECT_TRUE(content.fonts[0].embedded);
}

TEST(PdfFile, ActualTextStandsForItsGlyphs) {
  const PageContent content =
      content_of({"BT /F1 10 Tf 20 70 Td /Span <</ActualText (xyz)>> BDC (ab) Tj EMC (c) Tj ET"});
  EXPECT_EQ(letters_of(content), "xyzc");
  EXPECT_THAT(content.glyphs, SizeIs(2));
}

TEST(PdfFile, TitleComesFromTheMetadata) {
  PdfFile file(test_file("title.pdf", small_pdf({{""}}, {}, "/Title <FEFF0E230E32>")));
  EXPECT_EQ(file.title(), "รา");
  EXPECT_EQ(file.page_count(), 1);
}

TEST(PdfFile, RenderedPageHasItsInk) {
  PdfFile file(test_file("ink.pdf", small_pdf({{"0 0 100 100 re f"}})));
  const Image image = file.render(1, 36);
  EXPECT_EQ(image.width, 100);
  EXPECT_EQ(image.height, 50);
  EXPECT_EQ(image.dpi, 36);
  ASSERT_THAT(image.pixels, SizeIs(5000));
  EXPECT_EQ(image.pixels[25 * 100 + 10], 0);
  EXPECT_EQ(image.pixels[25 * 100 + 90], 255);
}

TEST(PdfFile, HugePageIsNotRendered) {
  PdfFile file(test_file("huge.pdf", small_pdf({{"", "0 0 1000000000 1000000000"}})));
  try {
    file.render(1, 300);
    FAIL() << "rendered";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "page-too-large");
  }
}

TEST(PdfFile, BudgetsEndAPage) {
  PdfSettings settings;
  settings.glyphs_max = 10;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "BT /F1 1 Tf 20 70 Td (abcdefgh) Tj ET ";
  const PageContent content = content_of({text}, settings);
  EXPECT_TRUE(content.cut_short);
  EXPECT_EQ(letters_of(content), "abcdefghab");
}

TEST(PdfFile, WhatCannotBeOpenedSaysWhy) {
  const std::string good = small_pdf({{""}});
  EXPECT_EQ(code_of("good.pdf", good), "opened");
  EXPECT_EQ(code_of("empty.pdf", ""), "not-pdf");
  EXPECT_EQ(code_of("page.pdf", "<html>404</html>"), "not-pdf");
  EXPECT_EQ(code_of("cut.pdf", good.substr(0, 200)), "damaged");
  EXPECT_THROW(PdfFile("/no/such/file.pdf"), Error);
}

TEST(PdfFile, MissingPageIsAnErrorOfThatPage) {
  PdfFile file(test_file("one.pdf", small_pdf({{"BT /F1 10 Tf 20 70 Td (A) Tj ET"}})));
  EXPECT_THROW(file.read_page(2), Error);
  EXPECT_THROW(file.read_page(0), Error);
  EXPECT_EQ(letters_of(file.read_page(1)), "A");
}

TEST(PdfFile, ComplaintsAreCollectedNotPrinted) {
  testing::internal::CaptureStderr();
  PdfFile file(test_file("bad.pdf", small_pdf({{"BT /Nofont 10 Tf (A) Tj ET"}})));
  file.read_page(1);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  const auto problems = file.take_problems();
  EXPECT_THAT(problems, Contains(Field(&Problem::page, 1)));
  EXPECT_THAT(file.take_problems(), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
