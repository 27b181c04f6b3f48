#include "base/thai_letters.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(ThaiLetters, OldFormsHaveTheirLetter) {
  EXPECT_EQ(plain_thai(0xF700), U'ฐ');
  EXPECT_EQ(plain_thai(0xF701), U'ิ');
  EXPECT_EQ(plain_thai(0xF70A), U'่');
  EXPECT_EQ(plain_thai(0xF70B), U'้');
  EXPECT_EQ(plain_thai(0xF70E), U'์');
  EXPECT_EQ(plain_thai(0xF711), U'ํ');
  EXPECT_EQ(plain_thai(0xF71A), U'ฺ');
}

TEST(ThaiLetters, OtherLettersAreNoOldForms) {
  EXPECT_EQ(plain_thai(U'ก'), U'ก');
  EXPECT_EQ(plain_thai(0xF6FF), 0xF6FFu);
  EXPECT_EQ(plain_thai(0xF71B), 0xF71Bu);
}

TEST(ThaiLetters, EachIsOfItsKind) {
  for (char32_t letter = 0x0E00; letter < 0x0E80; ++letter) {
    const int kinds =
        is_thai_consonant(letter) + is_lead_vowel(letter) + is_following_vowel(letter) + is_thai_mark(letter);
    EXPECT_LE(kinds, 1) << static_cast<int>(letter);
    EXPECT_LE(kinds == 1, is_thai(letter)) << static_cast<int>(letter);  // "is one" means "is the other"
    EXPECT_LE(is_vowel_mark(letter), is_thai_mark(letter)) << static_cast<int>(letter);
    EXPECT_LE(is_high_mark(letter), is_thai_mark(letter)) << static_cast<int>(letter);
    EXPECT_LE(is_tone(letter), is_high_mark(letter)) << static_cast<int>(letter);
    EXPECT_LE(is_upper_vowel(letter), is_vowel_mark(letter)) << static_cast<int>(letter);
  }
  EXPECT_FALSE(is_thai(U'฿'));
  EXPECT_FALSE(is_thai(U'๕'));
}

}  // namespace
}  // namespace thaimemo
