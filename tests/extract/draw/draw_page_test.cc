#include "extract/draw/draw_page.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thaimemo {
namespace {

struct Pixel {
  int red = 0, green = 0, blue = 0;
};

Image white(int width, int height) {
  return {width, height, 1, 72, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 255)};
}

Pixel at(const Image& image, int x, int y) {
  const std::uint8_t* pixel = image.pixels.data() + 3 * (y * image.width + x);
  return {pixel[0], pixel[1], pixel[2]};
}

Line line_with(const Box& box, double confidence) {
  Line line;
  line.bbox = {box.x0 - 3, box.y0 - 3, box.x1 + 3, box.y1 + 3};
  line.words = {{box, "word", confidence, {}}};
  return line;
}

TEST(DrawPage, WordsAreGreenWhereSureAndRedWhereDoubtful) {
  Page page;
  page.blocks = {line_with({10, 10, 40, 20}, 1), line_with({10, 40, 40, 50}, 0.3)};
  const Image drawn = draw_page(page, white(60, 60));
  const Pixel sure = at(drawn, 20, 15), doubtful = at(drawn, 20, 45), paper = at(drawn, 55, 30);
  EXPECT_GT(sure.green, sure.red);
  EXPECT_GT(doubtful.red, doubtful.green);
  EXPECT_EQ(paper.red + paper.green + paper.blue, 3 * 255);
}

TEST(DrawPage, RulesAreBlueAndCellsFramedByTheirKind) {
  Page page;
  page.rules = {{{5, 30, 55, 30}}};
  Table ruled, guessed;
  ruled.cells = {Cell{}, Cell{}};
  ruled.cells[0].bbox = {5, 5, 30, 25};
  guessed.ruled = false;
  guessed.cells = {Cell{}};
  guessed.cells[0].bbox = {5, 40, 30, 55};
  page.blocks = {ruled, guessed};
  const Image drawn = draw_page(page, white(60, 60));
  const Pixel rule = at(drawn, 50, 30), violet = at(drawn, 5, 20), orange = at(drawn, 5, 50);
  EXPECT_GT(rule.blue, rule.red);
  EXPECT_GT(violet.blue, violet.green);
  EXPECT_GT(orange.red, orange.blue + 100);
}

TEST(DrawPage, SaysRowAndColumnInACell) {
  Page page;
  Table table;
  table.cells = {Cell{}};
  table.cells[0].bbox = {2, 12, 58, 58};
  page.blocks = {table};
  const Image first = draw_page(page, white(60, 60));
  std::get<Table>(page.blocks[0]).cells[0].row = 7;
  EXPECT_NE(draw_page(page, white(60, 60)).pixels, first.pixels);
}

// Photographed sheets of files that lie about their size were drawn with all boxes beside their words.
TEST(DrawPage, ThePagesOwnUnitsDecideWhereItsBoxesLie) {
  Page page;
  page.width = page.height = 240;
  page.blocks = {line_with({80, 80, 160, 120}, 1)};
  const Image drawn = draw_page(page, white(60, 60));
  EXPECT_GT(at(drawn, 30, 25).green, at(drawn, 30, 25).red);
  EXPECT_EQ(at(drawn, 50, 25).red, 255);
}

TEST(DrawPage, WhatLiesOutsideThePictureIsLeftOut) {
  const double nowhere = std::numeric_limits<double>::quiet_NaN();
  Page page;
  page.blocks = {line_with({-500, -500, -400, -400}, 1), line_with({1e12, 1e12, 2e12, 2e12}, 1),
                 line_with({nowhere, nowhere, nowhere, nowhere}, nowhere)};
  page.rules = {{{0, 1e9, 50, 1e9}}};
  const Image drawn = draw_page(page, white(20, 20));
  EXPECT_EQ(drawn.pixels, std::vector<std::uint8_t>(20 * 20 * 3, 255));
}

TEST(DrawPage, KeepsTheColoursOfAScan) {
  Image scan{2, 1, 3, 72, {200, 10, 20, 30, 40, 220}};
  EXPECT_EQ(draw_page({}, scan).pixels, scan.pixels);
}

}  // namespace
}  // namespace thaimemo
