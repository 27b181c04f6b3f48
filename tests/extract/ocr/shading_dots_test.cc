#include "extract/ocr/shading_dots.h"

#include <gtest/gtest.h>

#include "tests/extract/ocr/drawing.h"

namespace thaimemo {
namespace {

TEST(ShadingDots, GoWhereTheyAreDenseAndLettersStay) {
  Drawing page(600, 400);
  for (int y = 40; y < 160; y += 4)
    for (int x = 20 + y % 3; x < 580; x += 5) page.fill({x, y, x + 1, y + 1});
  page.fill({200, 80, 206, 110});   // a letter in the shading
  page.fill({300, 300, 301, 301});  // a dot on white paper
  page.fill({320, 290, 321, 310});  // a thin stroke
  const Mask cleaned = without_shading_dots(page.mask(), 200);
  std::size_t left = 0;
  for (int y = 50; y < 150; ++y)
    for (int x = 300; x < 500; ++x) left += cleaned.row(y)[x];
  EXPECT_LT(left, 20U);
  EXPECT_EQ(cleaned.row(95)[203], 1);
  EXPECT_EQ(cleaned.row(300)[300], 1);
  EXPECT_EQ(cleaned.row(300)[320], 1);
}

TEST(ShadingDots, ATinyPictureIsLeftAlone) {
  Drawing page(5, 5);
  page.fill({2, 2, 3, 3});
  EXPECT_EQ(without_shading_dots(page.mask(), 200).ink, page.mask().ink);
}

}  // namespace
}  // namespace thaimemo
