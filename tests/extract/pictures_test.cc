#include "extract/pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo {
namespace {

PageContent page_with_pictures(const std::vector<Box>& boxes) {
  PageContent content;
  content.width = 600;
  content.height = 800;
  for (const Box& box : boxes) content.images.push_back({box, 1000, 1000});
  return content;
}

Line line_at(double y, const std::string& text, double confidence = 0.95) {
  Line line;
  line.bbox = {50, y, 300, y + 12};
  line.raw = text;
  line.confidence = confidence;
  return line;
}

Table table_at(double y, const std::string& text) {
  Table table;
  table.bbox = {50, y, 500, y + 100};
  table.rows = table.columns = 1;
  Cell cell;
  cell.raw = text;
  table.cells = {cell};
  return table;
}

TEST(Pictures, SmallOnesAndThoseUnderWordsAreLeftOut) {
  const Box large{50, 300, 550, 700}, emblem{10, 10, 60, 60}, behind_text{50, 80, 550, 280};
  StyledWord word;
  word.word = {{100, 100, 200, 114}, "คำ", 1, {}};
  EXPECT_THAT(pictures_without_text(page_with_pictures({large, emblem, behind_text}), {word}),
              testing::ElementsAre(large));
}

TEST(Pictures, AllElseBecomesWhite) {
  const Image page{4, 4, 1, 72, std::vector<std::uint8_t>(16, 9)};
  const Image only = only_pictures(page, {{1, 1, 3, 2}}, {}, 4);
  EXPECT_THAT(only.pixels, testing::ElementsAre(255, 255, 255, 255, 255, 9, 9, 255, 255, 255, 255, 255, 255,
                                                255, 255, 255));
}

StyledWord word_at(const Box& box, const std::string& text) {
  StyledWord word;
  word.word = {box, text, 1, {}};
  return word;
}

TEST(Pictures, WordTypedOntoAPictureDoesNotHideIt) {
  const Box scan{50, 100, 550, 700};
  const std::vector<StyledWord> caption{word_at({60, 680, 120, 694}, "หน้า 3")};
  EXPECT_THAT(pictures_without_text(page_with_pictures({scan}), caption), testing::ElementsAre(scan));
  const std::vector<StyledWord> text(8, word_at({60, 680, 120, 694}, "ข้อความ"));
  EXPECT_THAT(pictures_without_text(page_with_pictures({scan}), text), testing::IsEmpty());
}

TEST(Pictures, TypedWordIsNotReadTwice) {
  const Image page{4, 4, 1, 72, std::vector<std::uint8_t>(16, 9)};
  const Image only = only_pictures(page, {{0, 0, 4, 4}}, {word_at({0, 0, 4, 3}, "คำ")}, 4);
  EXPECT_EQ(std::count(only.pixels.begin(), only.pixels.end(), 9), 4);
}

TEST(Pictures, LettersDrawnAsPathsUnderAPageNumberArePictures) {
  PageContent content = page_with_pictures({});
  for (int line = 0; line < 20; ++line)
    for (double x = 60; x < 500; x += 10)
      content.outlines.push_back({x, 100.0 + 20 * line, x + 8, 110.0 + 20 * line});
  const std::vector<Box> pictures = pictures_without_text(content, {word_at({300, 760, 320, 774}, "3")});
  EXPECT_THAT(pictures, testing::ElementsAre(Box{60, 100, 498, 490}));
  content.outlines.resize(30);
  EXPECT_THAT(pictures_without_text(content, {}), testing::IsEmpty());
}

TEST(Pictures, WhatWasReadStandsWhereThePictureIs) {
  Page page, read;
  page.blocks = {line_at(50, "ก่อนภาพ"), table_at(600, "หลังภาพ")};
  read.blocks = {table_at(200, "ในภาพ"), line_at(400, "คำใต้ภาพ")};
  ASSERT_TRUE(add_pictured_text(page, read));
  ASSERT_EQ(page.blocks.size(), 4U);
  EXPECT_EQ(std::get<Line>(page.blocks[0]).raw, "ก่อนภาพ");
  EXPECT_EQ(std::get<Table>(page.blocks[1]).origin, Origin::ocr);
  EXPECT_EQ(std::get<Table>(page.blocks[1]).number, 1);
  EXPECT_EQ(std::get<Line>(page.blocks[2]).raw, "คำใต้ภาพ");
  EXPECT_EQ(std::get<Table>(page.blocks[3]).number, 2);
  EXPECT_EQ(std::get<Table>(page.blocks[3]).origin, std::nullopt);
}

TEST(Pictures, WhatAPhotographGivesIsNotBelieved) {
  Page page, read;
  read.blocks = {line_at(100, "x/·—", 0.3), line_at(200, "-", 0.99)};
  EXPECT_FALSE(add_pictured_text(page, read));
  read.blocks = {line_at(100, "ข้อความ")};
  read.rotation = 90;
  EXPECT_FALSE(add_pictured_text(page, read));
  EXPECT_TRUE(page.blocks.empty());
}

}  // namespace
}  // namespace thaimemo
