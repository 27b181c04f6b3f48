#include "corpus/train/line_text.h"

#include <gtest/gtest.h>

#include <set>

#include "base/digits.h"
#include "base/problem.h"
#include "base/utf8.h"

namespace thaimemo::train {
namespace {

std::vector<std::string> lines(int count) {
  const LineText texts({"บ้าน", "น้ำ", "เมือง"});
  make::Random random(5);
  std::vector<std::string> made;
  for (int i = 0; i < count; ++i) made.push_back(texts.line(random));
  return made;
}

TEST(LineText, SameSeedSameLines) {
  EXPECT_EQ(lines(50), lines(50));
}

TEST(LineText, EveryDigitOfBothSetsAndEveryLetterOfLatinIsTaught) {
  std::set<char32_t> seen;
  for (const std::string& line : lines(20'000))
    for (char32_t letter : decode_utf8(line)) seen.insert(letter);
  for (char32_t digit = U'๐'; digit <= U'๙'; ++digit) EXPECT_TRUE(seen.contains(digit));
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) EXPECT_TRUE(seen.contains(letter)) << char(letter);
  for (char32_t letter = U'A'; letter <= U'Z'; ++letter) EXPECT_TRUE(seen.contains(letter)) << char(letter);
}

TEST(LineText, NumbersAloneHaveNoLetters) {
  const LineText texts({"บ้าน"}, LineKinds::numbers);
  make::Random random(5);
  for (int i = 0; i < 2'000; ++i)
    for (const char32_t letter : decode_utf8(texts.line(random))) EXPECT_TRUE(is_numeric(letter));
}

TEST(LineText, WhatReadersLostIsTaught) {
  bool month = false, office = false, dash = false, list_number = false;
  for (const std::string& line : lines(20'000)) {
    month = month || line.find("มิ.ย.") != line.npos;
    office = office || line.find("Official") != line.npos;
    dash = dash || line == "-";
    list_number = list_number || line == "18." || line == "๑๘.";
  }
  EXPECT_TRUE(month && office && dash && list_number);
}

TEST(LineText, NoLineIsEmptyLongOrBeginsWithAMark) {
  for (const std::string& line : lines(5'000)) {
    const std::u32string letters = decode_utf8(line);
    ASSERT_FALSE(letters.empty());
    EXPECT_LE(letters.size(), 100u) << line;
    EXPECT_FALSE(letters[0] >= 0x0E34 && letters[0] <= 0x0E3A) << line;
    EXPECT_FALSE(letters[0] >= 0x0E47 && letters[0] <= 0x0E4E) << line;
    EXPECT_EQ(line.find("  "), std::string::npos) << line;
    EXPECT_EQ(line.find('{'), std::string::npos) << line;
  }
}

TEST(LineText, WordingsReservedForScoringAreNotTaught) {
  const auto& open = make::built_in_wordings().list("header.score", make::Reserve::train);
  for (const std::string& wording : make::built_in_wordings().list("header.score", make::Reserve::score)) {
    ASSERT_EQ(std::find(open.begin(), open.end(), wording), open.end());
    for (const std::string& line : lines(5'000)) EXPECT_NE(line, wording);
  }
}

TEST(AsRecognized, SaraAmIsSpelledInThree) {
  EXPECT_EQ(as_recognized("ทำน้ำ"), "ท\u0E4D\u0E32น\u0E4D\u0E49\u0E32");
}

TEST(ReadThaiWords, MissingDictionaryNamesThePackage) {
  try {
    read_thai_words("/nowhere/th.dic");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "file-unreadable");
    EXPECT_NE(error.hint().find("hunspell-th"), std::string::npos);
  }
}

}  // namespace
}  // namespace thaimemo::train
