#include "extract/scan/read/doubt.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

double doubted(const std::string& raw, double confidence = 0.95, bool alone = true) {
  std::vector<Word> line{{{}, raw, confidence, {}}};
  if (!alone) line.push_back({{}, "และ", 0.95, {}});
  doubt_numbers(line);
  return line[0].confidence;
}

TEST(DoubtNumbers, WhereverAThaiDigitMayHaveBeen) {
  for (const char* raw : {"๕๓.๒๕", "๒๕๐๕", "ข้อ๑", "A๕", "c5", "ดต.อ", "ฒ,ส"})
    EXPECT_EQ(doubted(raw), doubtful_confidence) << raw;
  EXPECT_EQ(doubted("98.76", 0.6), doubtful_confidence);
  EXPECT_EQ(doubted("44,07"), doubtful_confidence);
  EXPECT_EQ(doubted("1,250.00"), 0.95);
  EXPECT_EQ(doubted("ees", 0.6), doubtful_confidence);
}

TEST(DoubtNumbers, NotInWordsAndSureArabicNumbers) {
  for (const char* raw : {"98.76", "การใช้งบประมาณ", "-", "Link"}) EXPECT_EQ(doubted(raw), 0.95) << raw;
  EXPECT_EQ(doubted("การ", 0.6, false), 0.6);
  EXPECT_EQ(doubted("๕", 0.2), 0.2);
}

TEST(DigitSets, AReadingOfOneSetWinsOverOneThatMixesThem) {
  Word word{{}, "๗6.๖๙", 0.96, {{"๗๐.๖๙", 0.03}, {"๗๖.๖๙", 0.005}}};
  weigh_digit_sets(word);
  EXPECT_EQ(word.raw, "๗๐.๖๙");
  EXPECT_LT(word.confidence, 0.9) << "the model thought otherwise";
  ASSERT_EQ(word.alternatives.size(), 2U);
  EXPECT_EQ(word.alternatives[0].text, "๗6.๖๙");
}

TEST(DigitSets, WhatMixesThemAloneIsDoubted) {
  Word word{{}, "๗6.๖๙", 0.96, {}};
  weigh_digit_sets(word);
  EXPECT_EQ(word.raw, "๗6.๖๙");
  EXPECT_LT(word.confidence, 0.5);
}

TEST(DigitSets, NumbersOfOneSetStayAsTheyAre) {
  Word word{{}, "๗๖.๖๙", 0.96, {{"๗๐.๖๙", 0.03}}};
  weigh_digit_sets(word);
  EXPECT_EQ(word.confidence, 0.96);
}

TEST(IsDust, KnowsStainsFromContent) {
  EXPECT_TRUE(is_dust({{{}, ".'", 0.9, {}}, {{}, "|", 0.9, {}}}));
  EXPECT_TRUE(is_dust({{{}, "·", 0.9, {}}, {{}, "ํ", 0.9, {}}}));
  for (const char* raw : {"-", "–", "ๆ", "1", "(ก)", "•"}) EXPECT_FALSE(is_dust({{{}, raw, 0.9, {}}})) << raw;
}

TEST(IsText, NeedsALetterOrADigit) {
  for (const char* raw : {"-", "–", "•", "+", "ๆ", "ํ"}) EXPECT_FALSE(is_text({{{}, raw, 0.9, {}}})) << raw;
  for (const char* raw : {"ก", "1", "(ก)", "A", "๕"}) EXPECT_TRUE(is_text({{{}, raw, 0.9, {}}})) << raw;
  EXPECT_TRUE(is_text({{{}, "-", 0.9, {}}, {{}, "๒", 0.9, {}}, {{}, "-", 0.9, {}}}));
}

TEST(ConfidenceOf, IsTheMeanOverLetters) {
  EXPECT_DOUBLE_EQ(confidence_of({{{}, "กขค", 0.8, {}}, {{}, "ก", 0.4, {}}}), 0.7);
  EXPECT_EQ(confidence_of({}), 1);
}

TEST(ConfidenceOf, DoesNotHideANumber) {
  EXPECT_DOUBLE_EQ(confidence_of({{{}, "คะแนนเฉลี่ยของหน่วยงาน", 0.9, {}}, {{}, "85.2", 0.3, {}}}), 0.3);
}

}  // namespace
}  // namespace thaimemo
