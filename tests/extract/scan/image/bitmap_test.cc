#include "extract/scan/image/bitmap.h"

#include <gtest/gtest.h>

#include "base/problem.h"
#include "extract/scan/image/picture.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

Mask mask_of(const std::vector<PixelBox>& boxes, int width = 100, int height = 60) {
  Drawing page(width, height);
  for (const PixelBox& box : boxes) page.fill(box);
  return page.mask();
}

// Rows are held in words of 32 pixels: widths around them are where a pixel may get lost.
TEST(Bitmap, GivesBackTheMaskItWasMadeOf) {
  for (const int width : {1, 2, 31, 32, 33, 63, 64, 65, 100}) {
    Mask mask(width, 3);
    for (std::size_t i = 0; i < mask.ink.size(); ++i) mask.ink[i] = i * i % 7 < 3 ? 1 : 0;
    EXPECT_EQ(Bitmap(mask).mask().ink, mask.ink) << width;
  }
}

TEST(Bitmap, OpeningKeepsWhatHoldsTheBrick) {
  const Mask mask = mask_of({{10, 10, 40, 13}, {60, 10, 63, 13}});
  EXPECT_EQ(Bitmap(mask).opened(20, 1).mask().ink, mask_of({{10, 10, 40, 13}}).ink);
}

TEST(Bitmap, ClosingFillsGapsAlsoAtTheBorder) {
  const Mask mask = mask_of({{0, 10, 20, 12}, {24, 10, 40, 12}});
  EXPECT_EQ(Bitmap(mask).closed(9, 1).mask().ink, mask_of({{0, 10, 40, 12}}).ink);
}

TEST(Bitmap, TakesApartAndPutsTogether) {
  const Bitmap left(mask_of({{10, 10, 30, 20}})), right(mask_of({{20, 10, 40, 20}}));
  EXPECT_EQ((left | right).ink_area(), 300);
  EXPECT_EQ((left & right).ink_area(), 100);
  EXPECT_EQ(left.without(right).mask().ink, mask_of({{10, 10, 20, 20}}).ink);
}

TEST(Bitmap, KnowsWidePieces) {
  const Mask mask = mask_of({{10, 10, 40, 12}, {50, 10, 60, 12}});
  EXPECT_EQ(Bitmap(mask).pieces_from_width(30).mask().ink, mask_of({{10, 10, 40, 12}}).ink);
}

TEST(Bitmap, TurnsClockwise) {
  const Bitmap turned = Bitmap(mask_of({{0, 0, 10, 1}})).quarter_turned();
  EXPECT_EQ(turned.width(), 60);
  EXPECT_EQ(turned.mask().ink, mask_of({{59, 0, 60, 10}}, 60, 100).ink);
}

TEST(Bitmap, ReducedIsAsDarkAsItsShareOfInk) {
  const Image small = Bitmap(mask_of({{0, 0, 50, 60}})).reduced(0.5).image(72);
  EXPECT_EQ(small.width, 50);
  EXPECT_EQ(small.pixels.front(), 0);
  EXPECT_EQ(small.pixels.back(), 255);
  EXPECT_EQ(Bitmap(mask_of({})).reduced(1.5).width(), 100);
}

TEST(Bitmap, AnEmptyMaskIsAnError) {
  EXPECT_THROW(Bitmap{Mask{}}, Error);
}

// Four pixels make a word.
TEST(Picture, GivesBackTheImageItWasMadeOf) {
  for (const int channels : {1, 3})
    for (const int width : {1, 2, 3, 4, 5, 7, 8, 9}) {
      Image image{width, 2, channels, 150, {}};
      for (int i = 0; i < width * 2 * channels; ++i)
        image.pixels.push_back(static_cast<std::uint8_t>(i * 37 % 256));
      const Image back = Picture(image).image(150);
      EXPECT_EQ(back.pixels, image.pixels) << width << " wide, channels " << channels;
      EXPECT_EQ(back.channels, channels);
    }
}

TEST(Picture, RefusesAnImageThatLies) {
  const Image lying{10, 10, 1, 300, std::vector<std::uint8_t>(50)};
  EXPECT_THROW(Picture{lying}, Error);
  EXPECT_THROW(grey_image(lying), Error);
}

TEST(Picture, AColourBecomesGrey) {
  const Image grey = grey_image({1, 1, 3, 300, {100, 100, 100}});
  EXPECT_EQ(grey.channels, 1);
  EXPECT_NEAR(grey.pixels[0], 100, 1);
}

TEST(Picture, IsClipped) {
  Drawing page(20, 10);
  page.fill({5, 4, 6, 5});
  const PixelBox part{4, 3, 8, 9};
  const Image clipped = clipped_image(page.image(), part);
  EXPECT_EQ(clipped.width, 4);
  EXPECT_EQ(clipped.height, 6);
  EXPECT_EQ(clipped.pixels[1 * 4 + 1], 0);
  EXPECT_EQ(Picture(page.image()).clipped(part).image(200).pixels, clipped.pixels);
}

TEST(Picture, DarkerPixelsAreInk) {
  const Image image{4, 1, 1, 300, {0, 99, 100, 255}};
  EXPECT_EQ(Picture(image).darker_than(100).mask().ink, (std::vector<std::uint8_t>{1, 1, 0, 0}));
  EXPECT_EQ(darker_mask(image, 100).ink, (std::vector<std::uint8_t>{1, 1, 0, 0}));
}

}  // namespace
}  // namespace thaimemo
