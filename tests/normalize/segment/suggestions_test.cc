#include "normalize/segment/suggestions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/text/normalize.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Document document_with(const std::string& raw, Origin origin) {
  Cell cell;
  cell.row = 1;
  cell.column = 2;
  cell.raw = raw;
  Table table;
  table.cells = {cell};
  Page page;
  page.number = 3;
  page.origin = origin;
  page.blocks = {table};
  Document document;
  document.pages = {page};
  normalize(document);
  return document;
}

TEST(Suggestions, WhatOthersReadIsSuggestedAndNotChanged) {
  const Document document = document_with("!. จัดอบรม งบ· ประมาณ", Origin::text_file);
  EXPECT_EQ(std::get<Table>(document.pages[0].blocks[0]).cells[0].text, "!. จัดอบรม งบ· ประมาณ");
  EXPECT_THAT(suggestions_by_rules(document), ElementsAre(Suggestion{3, 1, 1, 2, 0, "!", "1", "list-one"},
                                                          Suggestion{3, 1, 1, 2, 13, "·", "", "raised-dot"}));
}

TEST(Suggestions, PositionsAreThoseOfTheTextAsItStands) {
  const Document document = document_with("งบ· ประมาณ ·ดี", Origin::text_layer);
  EXPECT_THAT(suggestions_by_rules(document), ElementsAre(Suggestion{3, 1, 1, 2, 2, "·", "", "raised-dot"},
                                                          Suggestion{3, 1, 1, 2, 11, "·", "", "raised-dot"}));
}

TEST(Suggestions, OurOwnOcrIsPutRightInstead) {
  const Document document = document_with("!. จัดอบรม", Origin::ocr);
  EXPECT_EQ(std::get<Table>(document.pages[0].blocks[0]).cells[0].text, "1. จัดอบรม");
  EXPECT_THAT(suggestions_by_rules(document), IsEmpty());
}

TEST(Suggestions, APhraseOfTheArchiveIsOne) {
  const Phrases phrases("12\tประชุมเจ้าหน้าที่\n");
  EXPECT_THAT(
      suggestions_by_phrases(document_with("๑. ประชุมเจัาหน้าที่", Origin::text_layer), phrases),
      ElementsAre(Suggestion{3, 1, 1, 2, 3, "ประชุมเจัาหน้าที่", "ประชุมเจ้าหน้าที่", "phrase of 12 documents"}));
  EXPECT_THAT(suggestions_by_phrases(document_with("๑. ประชุมเจัาหน้าที่", Origin::ocr), phrases), IsEmpty());
}

// Text rules for scans did not reach a picture of a table among a page's text.
TEST(Suggestions, APicturedTableIsOurOwnReading) {
  Document document = document_with("!. จัดอบรม", Origin::text_layer);
  Table& table = std::get<Table>(document.pages[0].blocks[0]);
  table.origin = Origin::ocr;
  table.cells[0].text.clear();
  table.cells[0].edits.clear();
  normalize(document);
  EXPECT_EQ(table.cells[0].text, "1. จัดอบรม");
  EXPECT_THAT(suggestions_by_rules(document), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
