#include "normalize/text/phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

Document page_with(const std::string& raw, Origin origin = Origin::ocr, double confidence = 0.5) {
  Line line;
  line.raw = raw;
  line.words = {{{}, raw, confidence, {}}};
  Document document;
  document.pages.emplace_back();
  document.pages[0].origin = origin;
  document.pages[0].blocks = {line};
  normalize(document);
  return document;
}

const Passage& passage_of(const Document& document) {
  return std::get<Line>(document.pages.at(0).blocks.at(0));
}

std::string meant(const std::string& run, const std::string& lines) {
  const auto phrase = Phrases(lines).meant_by(decode_utf8(run));
  return phrase ? encode_utf8(phrase->letters) : "";
}

TEST(PhraseCounter, CountsDocumentsAndNotOccurrences) {
  PhraseCounter counter;
  for (int i = 0; i < 3; ++i) counter.add(page_with("ประชุมเจ้าหน้าที่ ๑๒ ประชุมเจ้าหน้าที่"));
  counter.add(page_with("ประชุมผู้บริหาร ประชุมผู้บริหาร ประชุมผู้บริหาร"));
  EXPECT_EQ(counter.lines(3), "3\tประชุมเจ้าหน้าที่\n");
}

TEST(Phrases, ALetterWrongMissingOrTooManyIsPutRight) {
  const std::string lines = "9\tประชุมเจ้าหน้าที่\n";
  for (const char* run : {"ประชุมเจัาหน้าที่", "ปรชุมเจ้าหน้าที่", "ประชุมเจ้าหน้าที่ว", "ประชุมเจ้าหน้าทื่"})
    EXPECT_EQ(meant(run, lines), "ประชุมเจ้าหน้าที่") << run;
}

TEST(Phrases, WhatTheArchiveKnowsIsRight) {
  EXPECT_EQ(meant("รายงานผล", "9\tรายงานผล\n3\tรายงานผน\n"), "");
  EXPECT_EQ(meant("รายงานผน", "9\tรายงานผล\n3\tรายงานผน\n"), "");
}

TEST(Phrases, OfTwoThatAreAsNearNeitherIsTaken) {
  EXPECT_EQ(meant("รายงานผง", "9\tรายงานผล\n9\tรายงานผน\n"), "");
}

TEST(Phrases, RepairsSayWhereAndHowManyDocumentsHaveThePhrase) {
  const Phrases phrases("9\tรายงานผล\n");
  const auto repairs = phrases.repairs_in(U"๑. รายงานผง และ รายงานผล");
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].begin, 3U);
  EXPECT_EQ(repairs[0].end, 11U);
  EXPECT_EQ(encode_utf8(repairs[0].phrase.letters), "รายงานผล");
  EXPECT_EQ(repairs[0].phrase.documents, 9);
}

TEST(Phrases, RareOrShortOrTwoLettersOffIsLeft) {
  EXPECT_EQ(meant("รายงานผง", "2\tรายงานผล\n"), "");
  EXPECT_EQ(meant("ผลก", "9\tผลง\n"), "");
  EXPECT_EQ(meant("รายงวนผง", "9\tรายงานผล\n"), "");
}

TEST(Phrases, NamesAreLeft) {
  EXPECT_EQ(meant("องค์การบริหารส่วนตำบลบึงทาง", "9\tองค์การบริหารส่วนตำบลบึงทอง\n"), "");
  EXPECT_EQ(meant("นายสมชาบ", "9\tนายสมชาย\n"), "");
  Document document = page_with("อำเภอ บึงทาง รายงานผง");
  Phrases("9\tบึงทอง\n9\tรายงานผล\n").correct(document.pages[0]);
  EXPECT_EQ(passage_of(document).text, "อำเภอ บึงทาง รายงานผล");
}

TEST(Phrases, OnlyWhatOurOcrReadAndIsUnsureOfIsPutRight) {
  const Phrases phrases("9\tรายงานผล\n");
  const auto text = [&](Origin origin, double confidence) {
    Document document = page_with("๑. รายงานผง ๒๕๖๗", origin, confidence);
    phrases.correct(document.pages[0]);
    return passage_of(document).text;
  };
  EXPECT_EQ(text(Origin::ocr, 0.6), "๑. รายงานผล ๒๕๖๗");
  EXPECT_EQ(text(Origin::ocr, 0.99), "๑. รายงานผง ๒๕๖๗");
  EXPECT_EQ(text(Origin::text_layer, 1), "๑. รายงานผง ๒๕๖๗");
}

TEST(Phrases, EditsReplayAndUndo) {
  Document document = page_with("รายงานผง  และประชุมเจ้าหน้าทื่");
  Phrases("9\tรายงานผล\n9\tและประชุมเจ้าหน้าที่\n").correct(document.pages[0]);
  const Passage& passage = passage_of(document);
  EXPECT_EQ(passage.text, "รายงานผล และประชุมเจ้าหน้าที่");
  EXPECT_EQ(replay(passage.raw, passage.edits), passage.text);
  EXPECT_EQ(undo(passage.text, passage.edits), passage.raw);
}

TEST(Phrases, AFileOfAnotherKindIsAnError) {
  for (const char* lines : {"รายงานผล\n", "9 รายงานผล\n", "9\tabc\n", "9\t\n"})
    EXPECT_THROW(Phrases{lines}, Error) << lines;
  EXPECT_TRUE(Phrases("").empty());
}

}  // namespace
}  // namespace thaimemo
