#include "normalize/segment/wording/word_list.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {
namespace {

TEST(WordList, PutsOneWrongLetterOfAShortWordRight) {
  const WordList words({"ผลลัพธ์", "มาตรการ"});
  EXPECT_EQ(words.respelled("ผลสัพธ์").text, "ผลลัพธ์");
  EXPECT_EQ(words.respelled("ผลลพธ์ของมาตรการ").text, "ผลลัพธ์ของมาตรการ");
  EXPECT_EQ(words.respelled("ผลลลัพธ์").letters_changed, 1);
}

TEST(WordList, LeavesWordsThatAreTooFar) {
  const WordList words({"ผลลัพธ์"});
  EXPECT_EQ(words.respelled("ผลสัมฤทธิ์").text, "ผลสัมฤทธิ์");
  EXPECT_EQ(words.respelled("ผลลัพธ์").letters_changed, 0);
  EXPECT_EQ(words.respelled("").text, "");
}

TEST(WordList, TakesShortWordsOnlyAsTheyAre) {
  EXPECT_EQ(WordList({"วิธี"}).respelled("วิถี").text, "วิถี");
}

TEST(WordList, TakesNeitherOfTwoWordsThatAreEquallyNear) {
  EXPECT_EQ(WordList({"กขคงจ", "กขคงฉ"}).respelled("กขคงช").text, "กขคงช");
}

// Whatever is spelled right must stay: a respelled word could mean another column.
TEST(WordList, OfTheRulesChangesNoKnownHeader) {
  const Rules& rules = Rules::built_in();
  for (const HeaderRule& rule : rules.headers())
    for (const std::string& example : rule.folded_examples)
      EXPECT_EQ(rules.header_words().respelled(example).text, example) << rule.place;
}

std::string first_meaning(const std::string& header) {
  const Meanings meanings = meanings_of(header, Rules::built_in());
  return meanings.empty() ? "" : meanings.front().first;
}

TEST(HeaderMeanings, SurviveWhatOcrDoesToALetter) {
  EXPECT_EQ(first_meaning("ชื่อดัวชี้วัด"), "indicator");
  EXPECT_EQ(first_meaning("ผลลัพฬ์"), "outcome");
  EXPECT_EQ(first_meaning("ฃั้นตอน"), "steps");
  EXPECT_EQ(first_meaning("ฮ้วงเวลา"), "period");
  EXPECT_EQ(first_meaning("ผู้รับฝิดชอบ"), "responsible");
  EXPECT_EQ(first_meaning("ความก้าวทน้า"), "result");
  EXPECT_EQ(first_meaning("บันทึกอื่นใด"), "");
}

// Beside a column of measures it is the one of their steps.
TEST(HeaderMeanings, HoldWhatAFalseMarkHides) {
  const Meanings meanings = meanings_of("การุนำมาตรการไปใช้", Rules::built_in());
  EXPECT_TRUE(std::ranges::any_of(meanings, [](const auto& meaning) { return meaning.first == "steps"; }));
}

}  // namespace
}  // namespace thaimemo
