#include "extract/pdf/layer/digit_doubt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/pdf/layer/glyph_pen.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<GlyphLetters> digits_from(std::uint32_t glyph, const std::u32string& digits) {
  std::vector<GlyphLetters> map;
  for (const char32_t digit : digits) map.push_back({glyph++, std::u32string(1, digit)});
  return map;
}

TEST(DigitDoubt, DigitInAnothersPlaceIsOutOfRow) {
  EXPECT_THAT(digits_out_of_row(digits_from(19, U"0123456739")), ElementsAre(27));
  EXPECT_THAT(digits_out_of_row(digits_from(90, U"๐๑๒๓๔๕๖๗๘๑")), ElementsAre(99));
}

TEST(DigitDoubt, RowInOrderAndFontsWithoutARowAreBelieved) {
  EXPECT_THAT(digits_out_of_row(digits_from(19, U"0123456789")), IsEmpty());
  EXPECT_THAT(digits_out_of_row(digits_from(3, U"2567019")), IsEmpty());  // numbered in the order of use
}

TEST(DigitDoubt, OtherFormsOfDigitsElsewhereInTheFontAreBelieved) {
  std::vector<GlyphLetters> map = digits_from(19, U"0123456789");
  map.push_back({400, U"3"});
  EXPECT_THAT(digits_out_of_row(map), IsEmpty());
}

TEST(DigitDoubt, OneDigitByTwoGlyphsIsDoubted) {
  GlyphPen pen;
  pen.add('3', U"3", 5).add('8', U"3", 5).add('5', U"5", 5);
  doubt_doubled_digits(pen.content);
  EXPECT_TRUE(pen.content.glyphs[0].doubted);
  EXPECT_TRUE(pen.content.glyphs[1].doubted);
  EXPECT_FALSE(pen.content.glyphs[2].doubted);
}

TEST(DigitDoubt, DoubtedDigitMakesItsWordDoubtfulAndKeepsWhatThePictureShows) {
  GlyphPen pen;
  pen.write("35.5");
  pen.content.glyphs[0].doubted = true;
  pen.content.glyphs[0].seen_as = U"85.50";
  const std::vector<StyledWord> words = words_of(pen.content);
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(words[0].word.confidence, 0.5);
  EXPECT_THAT(words[0].word.alternatives, ElementsAre(Reading{"85.50", 0.5}));
}

}  // namespace
}  // namespace thaimemo
