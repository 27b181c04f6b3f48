#include "extract/pdf/layer/glyph_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/pdf/layer/glyph_pen.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string shown(const GlyphStrip& strip) {
  std::string text;
  for (const StripGlyph& glyph : strip.glyphs) text += glyph.is_unnamed() ? "?" : encode_utf8(glyph.letters);
  return text;
}

std::vector<std::string> strips(const GlyphPen& pen, const StripSettings& settings = {}) {
  std::vector<std::string> all;
  for (const GlyphStrip& strip : strips_with_unnamed(pen.content, settings)) all.push_back(shown(strip));
  return all;
}

TEST(GlyphPlaces, AStripIsTheLineAroundAGlyphWithoutALetter) {
  GlyphPen pen;
  pen.write("ห?อง").at(200, 20).write("ทาสี").at(10, 60).write("ประตู");
  const std::vector<GlyphStrip> all = strips_with_unnamed(pen.content);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(shown(all[0]), "ห?อง");
  EXPECT_EQ(all[0].glyphs[1].key, (GlyphKey{"pen", 1}));
  EXPECT_LT(all[0].origins.y0, 20);
  EXPECT_GT(all[0].origins.y1, 20);
  EXPECT_LT(all[0].frame.x0, 10);
  EXPECT_GT(all[0].frame.x1, 25);
}

TEST(GlyphPlaces, PagesWithAllTheirLettersHaveNoStrips) {
  EXPECT_THAT(strips(GlyphPen().write("ห้องเรียน")), IsEmpty());
}

TEST(GlyphPlaces, MostlyWithoutLettersIsNoTextLayer) {
  EXPECT_THAT(strips(GlyphPen().write("ห?อ?ง?เ?ร?ี")), IsEmpty());
}

TEST(GlyphPlaces, MarksDrawnLateAndLettersDrawnTwiceFindTheirPlace) {
  GlyphPen late;
  late.write("หองเรียน").at(15, 20).write("?");
  EXPECT_THAT(strips(late), ElementsAre("ห?องเรียน"));
  GlyphPen twice;
  twice.write("หองเรียน").at(15, 20).write("?").at(10.3, 20).write("ห");
  EXPECT_THAT(strips(twice), ElementsAre("ห?องเรียน"));
}

TEST(GlyphPlaces, WhatCountsAsUnnamed) {
  const auto unnamed = [](const std::u32string& letters, double advance) {
    return is_unnamed(GlyphPen().add(7, letters, advance).content.glyphs[0]);
  };
  EXPECT_TRUE(unnamed(U"", 0));
  EXPECT_TRUE(unnamed(U"\uFFFD", 5));
  EXPECT_TRUE(unnamed(U"\uE123", 5));
  EXPECT_TRUE(unnamed(U" ", 0)) << "a space without room hides a mark";
  EXPECT_FALSE(unnamed(U" ", 2.5));
  EXPECT_FALSE(unnamed(U"\uF70A", 0)) << "a mark of Windows' Thai fonts";
  EXPECT_FALSE(unnamed(U"\uF0B7", 5)) << "a bullet";
  EXPECT_FALSE(unnamed(U"ก", 5));
}

TEST(GlyphPlaces, BesideACutNothingIsLearned) {
  StripSettings settings;
  settings.reach_em = 3;
  GlyphPen pen;
  pen.write("กขคงจ?ฉชซฌญฎ?ฐฑฒณ");
  const std::vector<GlyphStrip> all = strips_with_unnamed(pen.content, settings);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].glyphs.front().key.font, "");
  EXPECT_EQ(all[0].glyphs.back().key.font, "");
}

TEST(GlyphPlaces, CrowdsOfGlyphsAreNoLine) {
  GlyphPen pen;
  for (int i = 0; i < 500; ++i) pen.at(10 + 0.2 * i, 20).write(i % 2 == 0 ? "ก" : "ข");
  EXPECT_THAT(strips(pen.at(60, 20).write("?")), IsEmpty());
}

TEST(GlyphPlaces, FontsThatCannotBeToldApartTeachNothing) {
  GlyphPen pen;
  pen.content.fonts[0].identity = "";
  EXPECT_THAT(strips(pen.write("ห?องเรียน")), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
