#include "extract/scan/image/kept_image.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "base/problem.h"
#include "extract/scan/image/image_file.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

constexpr double megapixels = 100;

Image print_of(int levels) {
  Drawing page(600, 400);
  page.frame({20, 20, 580, 380}, 3);
  for (int x = 40; x < 560; x += 50) page.fill({x, 60, x + 5, 340});
  Image image = page.image();
  if (levels > 2)
    for (std::size_t i = 1; i < image.pixels.size(); ++i)  // soft edges, as a renderer gives them
      if (image.pixels[i - 1] == 255 && image.pixels[i] == 0) image.pixels[i] = 130;
  return image;
}

Image with_grain(Image image) {
  std::minstd_rand random(1);
  for (std::uint8_t& level : image.pixels)
    level = static_cast<std::uint8_t>(level * 3 / 4 + static_cast<int>(random() % 40));
  return image;
}

int largest_difference(const Image& a, const Image& b) {
  int largest = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    largest = std::max(largest, std::abs(a.pixels[i] - b.pixels.at(i)));
  return largest;
}

std::string code_of(std::string_view bytes, double megapixels_max = megapixels) {
  try {
    read_kept_image(bytes, 200, "page 1", megapixels_max);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

TEST(KeptImage, TwoLevelsComeBackPixelForPixel) {
  const Image print = print_of(2);
  ASSERT_TRUE(has_two_levels(print));
  const std::string bytes = kept_image(print);
  EXPECT_EQ(bytes.substr(0, 2), "II");
  EXPECT_LT(bytes.size(), 600U * 400 / 8 / 2);
  const Image again = read_kept_image(bytes, 287.5, "page 1", megapixels);
  EXPECT_EQ(again.pixels, print.pixels);
  EXPECT_EQ(again.dpi, 287.5);
}

TEST(KeptImage, GreysComeBackNearlyAndWithoutColour) {
  for (const Image& print : {print_of(3), with_grain(print_of(3))}) {
    const std::string bytes = kept_image(print);
    EXPECT_EQ(bytes.substr(8, 4), "WEBP");
    const Image again = read_kept_image(bytes, 200, "page 1", megapixels);
    ASSERT_EQ(again.channels, 1);
    EXPECT_LE(largest_difference(print, again), 90);
  }
  const Image clean = print_of(3);
  EXPECT_LE(largest_difference(clean, read_kept_image(kept_image(clean), 200, "", megapixels)), 8);
}

TEST(KeptImage, ColoursStay) {
  Image red{60, 40, 3, 200, {}};
  for (int i = 0; i < 60 * 40; ++i) red.pixels.insert(red.pixels.end(), {200, 20, 30});
  const Image again = read_kept_image(kept_image(red), 200, "page 1", megapixels);
  ASSERT_EQ(again.channels, 3);
  EXPECT_NEAR(again.pixels[300], 200, 12);
  EXPECT_NEAR(again.pixels[301], 20, 12);
}

TEST(KeptImage, TheSameImageGivesTheSameBytes) {
  for (const Image& image : {print_of(2), print_of(3), with_grain(print_of(3))})
    EXPECT_EQ(kept_image(image), kept_image(image));
}

TEST(KeptImage, OtherFormatsAndDamagedBytesAreRefused) {
  const std::string tiff = kept_image(print_of(2)), webp = kept_image(print_of(3));
  EXPECT_EQ(code_of(tiff), "");
  EXPECT_EQ(code_of(""), "image-damaged");
  EXPECT_EQ(code_of(png_bytes(print_of(3))), "image-damaged");
  EXPECT_EQ(code_of(tiff.substr(0, 40)), "image-damaged");
  EXPECT_EQ(code_of(webp.substr(0, webp.size() / 2)), "image-damaged");
  EXPECT_EQ(code_of(tiff, 0.1), "image-too-large");
  EXPECT_EQ(code_of(webp, 0.1), "image-too-large");
}

}  // namespace
}  // namespace thaimemo
