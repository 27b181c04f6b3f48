// Steps that we do faster than Leptonica, against Leptonica's own.
#include <gtest/gtest.h>

#include <array>
#include <numbers>
#include <random>

#include "extract/scan/image/picture.h"
#include "extract/scan/image/pix.h"
#include "extract/scan/image/straight_ink.h"

namespace thaimemo {
namespace {

// Lines and blots, some of which touch the border.
Mask blotted(int width, int height, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
  Mask mask(width, height);
  for (int i = 0; i < 60; ++i) {
    const int x0 = below(width), y0 = below(height);
    const int x1 = std::min(width, x0 + 1 + below(i % 2 == 0 ? 60 : 5)),
              y1 = std::min(height, y0 + 1 + below(i % 2 == 0 ? 5 : 40));
    for (int y = y0; y < y1; ++y) std::fill(mask.row(y) + x0, mask.row(y) + x1, std::uint8_t{1});
  }
  return mask;
}

using BrickStep = Pix* (*)(Pix*, Pix*, l_int32, l_int32);

// Sizes around a half, one and two words of 32 pixels, even and odd.
void expect_same(Bitmap (Bitmap::*step)(int, int) const, BrickStep of_leptonica, const char* name) {
  for (const int width : {31, 64, 101, 200}) {
    const Mask mask = blotted(width, 90, static_cast<unsigned>(width));
    const PixPtr pix = to_pix(mask);
    for (const auto& [w, h] :
         {std::pair{1, 1}, {2, 1}, {1, 2}, {3, 3}, {5, 4}, {22, 22}, {1, 9}, {33, 1}, {70, 3}}) {
      const PixPtr expected(of_leptonica(nullptr, pix.get(), w, h));
      EXPECT_EQ((Bitmap(mask).*step)(w, h).mask().ink, to_mask(expected.get()).ink)
          << name << " " << w << "×" << h << " in " << width;
    }
  }
}

TEST(Bricks, OpenAsLeptonicaDoes) {
  expect_same(&Bitmap::opened, pixOpenBrick, "opened");
}

TEST(Bricks, CloseAsLeptonicaDoes) {
  expect_same(&Bitmap::closed, pixCloseSafeBrick, "closed");
}

TEST(Bricks, DilateAsLeptonicaDoes) {
  expect_same(&Bitmap::dilated, pixDilateBrick, "dilated");
}

// Paper with grain, strokes of all shades, and parts that are white or black as a whole.
Image grained(int width, int height, unsigned seed) {
  std::mt19937 random(seed);
  Image image{width, height, 1, 300, {}};
  const Mask ink = blotted(width, height, seed);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const int grain = static_cast<int>(random() % 40), paper = y < height / 3 ? 255 : 215 + grain;
      const int level = ink.row(y)[x] != 0 ? (x * 3 + grain) % 200 : paper;
      image.pixels.push_back(static_cast<std::uint8_t>(x < width / 5 && y > height / 2 ? 0 : level));
    }
  return image;
}

TEST(Sauvola, FindsTheInkThatLeptonicaFinds) {
  for (const auto& [width, height] : {std::pair{101, 90}, {400, 300}, {53, 640}}) {
    const Image image = grained(width, height, static_cast<unsigned>(width));
    for (const int reach : {2, 7, 25}) {
      Pix* ink = nullptr;
      pixSauvolaBinarize(to_pix(image).get(), reach, 0.2F, 1, nullptr, nullptr, nullptr, &ink);
      const PixPtr expected = checked(ink, "threshold");
      const auto found = Picture(image).sauvola({reach, 0.2});
      ASSERT_TRUE(found.has_value());
      EXPECT_EQ(found->mask().ink, to_mask(expected.get()).ink) << width << " wide, reach " << reach;
    }
  }
}

TEST(Sauvola, APictureSmallerThanItsWindowTellsNothing) {
  EXPECT_FALSE(Picture(grained(52, 100, 1)).sauvola({25, 0.2}).has_value());
  EXPECT_FALSE(Picture(grained(100, 52, 1)).sauvola({25, 0.2}).has_value());
}

TEST(Picture, TurnsAsLeptonicaDoes) {
  for (const auto& [width, height] : {std::pair{1, 1}, {101, 90}, {300, 400}}) {
    const Image image = grained(width, height, static_cast<unsigned>(height));
    for (const double degrees : {-6.5, -0.2, 0.07, 1.3, 0.01}) {
      const auto angle = static_cast<float>(degrees * std::numbers::pi / 180);
      const PixPtr expected(pixRotateAM(to_pix(image).get(), angle, L_BRING_IN_WHITE));
      EXPECT_EQ(Picture(image).rotated(degrees).image(300).pixels, to_image(expected.get(), 300).pixels)
          << degrees << " degrees, " << width << " wide";
    }
  }
}

TEST(Picture, SmoothsAsLeptonicaDoes) {
  std::vector<float> weights{1, 4, 6, 4, 1};
  std::array<float*, 1> row{weights.data()};
  std::vector<float*> rows;
  for (float& weight : weights) rows.push_back(&weight);
  L_Kernel across{1, 5, 0, 2, row.data()}, down{5, 1, 2, 0, rows.data()};
  for (const auto& [width, height] : {std::pair{10, 9}, {101, 90}}) {
    const Image image = grained(width, height, static_cast<unsigned>(height));
    const PixPtr expected(pixConvolveSep(to_pix(image).get(), &across, &down, 8, 1));
    EXPECT_EQ(Picture(image).smoothed().image(300).pixels, to_image(expected.get(), 300).pixels) << width;
  }
}

// Whole squares of 8 × 8 pixels go another way than the rest.
TEST(StraightInk, TransposingTwiceChangesNothing) {
  for (const auto& [width, height] : {std::pair{1, 1}, {7, 9}, {8, 16}, {65, 33}, {100, 100}}) {
    const Mask mask = blotted(width, height, 3), turned = transposed(mask);
    EXPECT_EQ(transposed(turned).ink, mask.ink);
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) ASSERT_EQ(turned.row(x)[y], mask.row(y)[x]) << x << " " << y;
  }
}

}  // namespace
}  // namespace thaimemo
