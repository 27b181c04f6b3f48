#include "extract/pdf/layer/letter_alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;

// "?" stands for any letter.
LetterAlignment aligned(const std::string& written, const std::string& read) {
  std::u32string letters = decode_utf8(written);
  for (char32_t& letter : letters)
    if (letter == U'?') letter = any_letter;
  return align_letters(letters, decode_utf8(read));
}

std::vector<std::string> shown(const LetterAlignment& alignment) {
  std::vector<std::string> all;
  for (const std::u32string& letters : alignment.read) all.push_back(encode_utf8(letters));
  return all;
}

TEST(LetterAlignment, FindsWhatStandsForAnUnknownLetter) {
  EXPECT_THAT(shown(aligned("ห?อง", "ห้อง")), ElementsAre("ห", "้", "อ", "ง"));
  EXPECT_EQ(aligned("ห?อง", "ห้อง").errors, 0);
}

TEST(LetterAlignment, AnUnknownLetterMayBeNoneOrTwo) {
  EXPECT_THAT(shown(aligned("หอ?ง", "หอง")), ElementsAre("ห", "อ", "", "ง"));
  EXPECT_THAT(shown(aligned("ช?อ", "ชื่อ")), ElementsAre("ช", "ื่", "อ"));
}

TEST(LetterAlignment, MarksOverOneLetterComeInEitherOrder) {
  EXPECT_THAT(shown(aligned("ผ?ูเรียน", "ผู้เรียน")), ElementsAre("ผ", "้", "ู", "เ", "ร", "ี", "ย", "น"));
  EXPECT_THAT(shown(aligned("ผู?เรียน", "ผู้เรียน")), ElementsAre("ผ", "ู", "้", "เ", "ร", "ี", "ย", "น"));
}

TEST(LetterAlignment, CountsWhatDiffers) {
  EXPECT_EQ(aligned("กขค", "กขค").errors, 0);
  EXPECT_EQ(aligned("กขค", "กคค").errors, 1);
  EXPECT_EQ(aligned("กขค", "กค").errors, 1);
  EXPECT_EQ(aligned("กค", "กขค").errors, 1);
  EXPECT_EQ(aligned("", "กข").errors, 2);
  EXPECT_EQ(aligned("กข", "").errors, 2);
}

}  // namespace
}  // namespace thaimemo
