#include "extract/pdf/layer/raised_marks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

struct Piece {
  std::string text;
  double size_pt = 16, rise_pt = 0, gap_pt = 0;
};

std::vector<Glyph> written(const std::vector<Piece>& pieces) {
  std::vector<Glyph> glyphs;
  double x = 50;
  for (const Piece& piece : pieces) {
    x += piece.gap_pt;
    for (const char32_t letter : decode_utf8(piece.text)) {
      Glyph glyph;
      glyph.unicode = glyph.letters = {letter};
      glyph.size_pt = piece.size_pt;
      glyph.origin = {x, 100 - piece.rise_pt};
      x += piece.size_pt / 2;
      glyph.advanced = {x, 100 - piece.rise_pt};
      glyphs.push_back(glyph);
    }
  }
  return glyphs;
}

std::string raised(std::vector<Glyph> glyphs) {
  raise_marks(glyphs);
  std::string text;
  for (const Glyph& glyph : glyphs) text += encode_utf8(glyph.letters);
  return text;
}

std::string raised(const std::vector<Piece>& pieces) {
  return raised(written(pieces));
}

TEST(RaisedMarks, AFootnoteMarkIsNoDecimalOfTheScore) {
  EXPECT_EQ(raised({{"91.2", 16}, {"1", 9.6, 5.3}}), "91.2¹");
  EXPECT_EQ(raised({{"88.1", 16}, {"12", 9.6, 5.3}, {" 84.4", 16}}), "88.1¹² 84.4");
  EXPECT_EQ(raised({{"๘๘.๑", 16}, {"๒", 10, 5}}), "๘๘.๑²");
}

TEST(RaisedMarks, AMarkDrawnBehindAllTextIsFound) {
  std::vector<Glyph> glyphs = written({{"91.2", 16}, {"1", 9.6, 5.3}, {" 84.4", 16}});
  std::rotate(glyphs.begin() + 4, glyphs.begin() + 5, glyphs.end());
  EXPECT_EQ(raised(std::move(glyphs)), "91.2 84.4¹");
}

TEST(RaisedMarks, DigitsOnTheBaselineOrOfTheSameSizeAreNone) {
  EXPECT_EQ(raised({{"91.", 16}, {"20", 10, 0}}), "91.20");
  EXPECT_EQ(raised({{"91.2", 16}, {"1", 16, 5}}), "91.21");
}

TEST(RaisedMarks, ASmallNumberInTheNextCellIsNone) {
  EXPECT_EQ(raised({{"91.2", 16}, {"1", 9.6, 5.3, 30}}), "91.21");
  EXPECT_EQ(raised({{"91.2", 16}, {"1", 9.6, 20}}), "91.21");  // of the line above
}

}  // namespace
}  // namespace thaimemo
