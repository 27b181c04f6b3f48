#include "extract/pdf/layer/glyph_votes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

// "?" is the glyph 1 of the font, "!" the glyph 2; every other glyph's code is its letter.
GlyphStrip strip(const std::string& text) {
  GlyphStrip made;
  for (const char32_t letter : decode_utf8(text)) {
    const char32_t code = letter == U'?' ? 1 : letter == U'!' ? 2 : letter;
    made.glyphs.push_back({{"font", code}, code < 3 ? U"" : std::u32string(1, letter)});
  }
  return made;
}

class Votes {
 public:
  Votes& read(const std::string& written, const std::string& as, int times = 1) {
    for (int i = 0; i < times; ++i) votes.add(strip(written), decode_utf8(as));
    votes.decide();
    return *this;
  }
  std::optional<std::u32string> verdict() const { return votes.verdict(unknown); }
  std::optional<std::u32string> other() const { return votes.verdict(other_unknown); }

  const GlyphKey unknown{"font", 1}, other_unknown{"font", 2};
  GlyphVotes votes;
};

TEST(GlyphVotes, AgreementTeachesALetter) {
  Votes votes;
  votes.read("ห?องเรียน", "ห้องเรียน").read("น?าแล้ง", "น้าแล้ง");
  EXPECT_EQ(votes.verdict(), std::nullopt) << "two votes are too few";
  votes.read("ให?ยืม", "ให้ยืม");
  EXPECT_THAT(votes.verdict(), Optional(std::u32string(U"้")));
  EXPECT_EQ(votes.votes.votes(votes.unknown), 3);
}

TEST(GlyphVotes, DissentKeepsAGlyphUnknown) {
  Votes votes;
  votes.read("ห?องเรียน", "ห้องเรียน", 4).read("ห?องเรียน", "ห่องเรียน");
  EXPECT_EQ(votes.verdict(), std::nullopt);
  EXPECT_EQ(votes.votes.agreeing(votes.unknown), 4);
  votes.read("ห?องเรียน", "ห้องเรียน", 6);
  EXPECT_THAT(votes.verdict(), Optional(std::u32string(U"้"))) << "ten of eleven";
}

TEST(GlyphVotes, AMissedMarkIsNoDissentUpToHalf) {
  Votes votes;
  votes.read("ห?องเรียน", "ห้องเรียน", 3).read("ห?องเรียน", "หองเรียน", 2);
  EXPECT_THAT(votes.verdict(), Optional(std::u32string(U"้")));
  votes.read("ห?องเรียน", "หองเรียน", 2);
  EXPECT_EQ(votes.verdict(), std::nullopt);
}

TEST(GlyphVotes, OfTwoSideBySideTheOneKnownElsewhereTellsTheOther) {
  Votes votes;
  votes.read("ม?!อถือ", "มื่อถือ", 4);  // the tone was drawn first, the vowel behind it
  votes.read("เด!อน", "เดือน").read("ถ!อศีล", "ถือศีล").read("ต!นเต้น", "ตืนเต้น");
  EXPECT_THAT(votes.other(), Optional(std::u32string(U"ื")));
  EXPECT_THAT(votes.verdict(), Optional(std::u32string(U"่")));
}

TEST(GlyphVotes, TwoThatNeverStandApartAreLearnedTogether) {
  Votes votes;
  votes.read("เม?!อวาน", "เมื่อวาน", 3);
  const std::u32string both = votes.verdict().value_or(U"") + votes.other().value_or(U"");
  EXPECT_EQ(encode_utf8(both), "ื่");
}

TEST(GlyphVotes, LettersAndDigitsSideBySideKeepTheirOrder) {
  GlyphStrip digits = strip("ประจำปี ๒๕?!");
  for (StripGlyph& glyph : digits.glyphs) glyph.takes_room = true;
  GlyphVotes votes;
  for (int i = 0; i < 3; ++i) votes.add(digits, U"ประจำปี ๒๕๖๗");
  EXPECT_EQ(votes.votes({"font", 1}), 3);
  votes.decide();
  EXPECT_THAT(votes.verdict({"font", 2}), Optional(std::u32string(U"๗")));
}

TEST(GlyphVotes, NothingInThePictureIsALessonToo) {
  EXPECT_THAT(Votes().read("ห้อง?เรียน", "ห้องเรียน", 3).verdict(), Optional(std::u32string()));
}

TEST(GlyphVotes, StripsThatWereReadBadlyDoNotCount) {
  EXPECT_EQ(Votes().read("ห?องเรียน", "ษ้วฐเรยบ", 5).verdict(), std::nullopt);
  EXPECT_EQ(Votes().read("ห?องเรียนสีเขียวอ่อน", "ห้วงเรียนสีเขียวอ่อน", 5).verdict(), std::nullopt)
      << "the letter beside it is wrong";
}

TEST(GlyphVotes, SaraAmIsComparedInItsParts) {
  EXPECT_THAT(Votes().read("ท?าสวน", "ทำสวน", 3).verdict(), Optional(std::u32string(U"ํ")));
  EXPECT_THAT(Votes().read("น?ํานอง", "น้ำนอง", 3).verdict(), Optional(std::u32string(U"้")));
  EXPECT_THAT(Votes().read("ทำาสวนห?อง", "ทำสวนห้อง", 3).verdict(), Optional(std::u32string(U"้")));
  EXPECT_THAT(Votes().read("ปีีก?อน", "ปีก่อน", 3).verdict(), Optional(std::u32string(U"่")));
  EXPECT_THAT(Votes().read("ห\uF70Bองก?อน", "ห้องก่อน", 3).verdict(), Optional(std::u32string(U"่")));
}

TEST(GlyphVotes, AMarkThatIsAlwaysReadAsAnotherIsContradicted) {
  const GlyphKey wrong{"font", U'๊'};
  Votes votes;
  votes.read("ห๊องน?าสะอาดมาก", "ห้องน้าสะอาดมาก", 5);
  EXPECT_THAT(votes.votes.contradicted(), IsEmpty());
  votes.read("ห๊องน?าสะอาดมาก", "ห้องน้าสะอาดมาก");
  EXPECT_THAT(votes.votes.contradicted(), ElementsAre(wrong));
  EXPECT_THAT(votes.votes.verdict(wrong), Optional(std::u32string(U"้")));
  votes.read("โต๊ะน?าสะอาดมาก", "โต๊ะน้าสะอาดมาก");
  EXPECT_THAT(votes.votes.contradicted(), IsEmpty()) << "one place speaks for the layer";
}

}  // namespace
}  // namespace thaimemo
