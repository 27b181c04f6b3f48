// What copiers, empty cartridges and thin paper do to a page; and how a picture is taken apart.
#include "corpus/make/scan/paper.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/make/scan/copier.h"
#include "corpus/make/scan/pixels.h"
#include "corpus/make/scan/stencil.h"

namespace thaimemo::make {
namespace {

Image paper(int width, int height, double dpi = 200) {
  Image image;
  image.width = width;
  image.height = height;
  image.dpi = dpi;
  image.pixels.assign(static_cast<std::size_t>(width) * height, 255);
  return image;
}

void ink(Image& image, int left, int top, int width, int height, std::uint8_t grey = 0) {
  for (int y = top; y < top + height; ++y)
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width + left, width, grey);
}

std::uint8_t at(const Image& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * image.width + static_cast<std::size_t>(x)];
}

int darker_than(const Image& image, int grey) {
  const auto darker = [grey](std::uint8_t pixel) { return pixel < grey; };
  return static_cast<int>(std::count_if(image.pixels.begin(), image.pixels.end(), darker));
}

double ink_of(const Image& image) {
  double sum = 0;
  for (const std::uint8_t pixel : image.pixels) sum += 255 - pixel;
  return sum;
}

// Strokes of two pixels, as light letters of 12 points have them.
Image striped() {
  Image image = paper(400, 400);
  for (int x = 60; x < 340; x += 20) ink(image, x, 60, 2, 280);
  return image;
}

// How much ink two generations leave of what there was; 1 is all of it.
double ink_left(CopierSetting setting, std::uint64_t seed) {
  const Image original = striped();
  Image image = original;
  Random random(seed);
  copy_once(image, setting, random);
  copy_once(image, setting, random);
  Image middle = paper(300, 300);  // without the edges
  for (int y = 0; y < 300; ++y)
    for (int x = 0; x < 300; ++x)
      middle.pixels[static_cast<std::size_t>(y) * 300 + x] = at(image, x + 50, y + 50);
  EXPECT_GT(std::count(middle.pixels.begin(), middle.pixels.end(), 255), 90000 / 3);  // the paper
  EXPECT_GT(darker_than(middle, 100), 0);
  return ink_of(middle) / ink_of(original);
}

TEST(Copier, LighterEatsStrokesAndDarkerMakesThemFat) {
  double eaten = 0, fat = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    eaten += ink_left(CopierSetting::lighter, seed) / 12;
    fat += ink_left(CopierSetting::darker, seed) / 12;
  }
  EXPECT_GT(eaten, 0.5);
  EXPECT_LT(eaten, 1);
  EXPECT_GT(fat, 1.15);
  EXPECT_LT(fat, 2.2);
}

TEST(Copier, HolesAreTwoDiscsAtTheLeftEdge) {
  Image image = paper(1654, 2339);
  Random random(5);
  add_punch_holes(image, random);
  const double millimetre = 200 / 25.4;
  EXPECT_NEAR(darker_than(image, 128), 2 * 28.27 * millimetre * millimetre, 200);
  for (int y = 0; y < image.height; ++y)
    for (int x = static_cast<int>(17 * millimetre); x < image.width; ++x) ASSERT_EQ(at(image, x, y), 255);
  int breaks = 0;
  for (int y = 1; y < image.height; ++y)
    breaks += at(image, 92, y) < 128 && at(image, 92, y - 1) > 128 ? 1 : 0;
  EXPECT_EQ(breaks, 2);
}

TEST(Toner, InkIsGreyWithHolesAndPaperStaysWhite) {
  Image image = paper(400, 400);
  ink(image, 100, 100, 200, 200);
  Random random(2);
  wear_toner(image, random);
  EXPECT_EQ(std::count(image.pixels.begin(), image.pixels.end(), 255), 400 * 400 - 200 * 200);
  const int darkest = *std::min_element(image.pixels.begin(), image.pixels.end());
  EXPECT_GT(darkest, 60);
  EXPECT_LT(darkest, 160);
  const double bare = 1 - 1.0 * darker_than(image, darkest + (255 - darkest) * 6 / 10) / (200 * 200);
  EXPECT_GT(bare, 0.05);
  EXPECT_LT(bare, 0.6);
}

TEST(ThinPaper, ShowsTheBackMirroredAndPale) {
  Image front = paper(400, 400, 300), back = paper(100, 100, 75);
  ink(front, 0, 300, 400, 10);
  ink(back, 5, 10, 40, 30);
  Random random(1);
  show_through(front, back, random);
  EXPECT_LT(at(front, 300, 100), 205);
  EXPECT_GT(at(front, 300, 100), 140);
  EXPECT_EQ(at(front, 100, 100), 255);
  EXPECT_EQ(at(front, 100, 305), 0);
}

TEST(ThinPaper, IsYellowishWhereThereAreColours) {
  Image image = paper(4, 4);
  image.channels = 3;
  image.pixels.assign(48, 255);
  Random random(4);
  tint_paper(image, random);
  EXPECT_LE(image.pixels[2], image.pixels[0]);
  EXPECT_GT(image.pixels[2], 200);
}

TEST(Pixels, MirrorExchangesLeftAndRight) {
  Image image = paper(3, 2);
  ink(image, 0, 0, 1, 1);
  EXPECT_EQ(mirrored(image).pixels, (std::vector<std::uint8_t>{255, 255, 0, 255, 255, 255}));
  EXPECT_EQ(mirrored(mirrored(image)).pixels, image.pixels);
}

TEST(SplitPicture, InkIsInTheMaskAndShadesAreInTheBackground) {
  Image image = paper(400, 400, 300);
  ink(image, 0, 200, 400, 200, 225);  // a shaded cell
  ink(image, 100, 100, 12, 80);
  ink(image, 200, 250, 12, 80);
  const SplitPicture split = split_picture(image, 75);
  EXPECT_EQ(split.background.width, 100);
  EXPECT_EQ(split.background.height, 100);
  EXPECT_EQ(darker_than(split.mask, 128), 2 * 12 * 80);
  EXPECT_EQ(at(split.mask, 105, 140), 0);
  EXPECT_EQ(at(split.mask, 205, 290), 0);
  EXPECT_EQ(darker_than(split.background, 220), 0);
  EXPECT_NEAR(at(split.background, 51, 72), 225, 2);
  EXPECT_EQ(at(split.background, 5, 5), 255);
}

}  // namespace
}  // namespace thaimemo::make
