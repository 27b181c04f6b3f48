// Scans: deterministic, decayed as promised, and images through and through.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "corpus/make/make_corpus.h"
#include "corpus/make/page/typeset.h"
#include "corpus/make/scan/camera.h"
#include "corpus/make/scan/encode.h"
#include "corpus/make/scan/glass.h"
#include "corpus/make/scan/pixels.h"
#include "corpus/make/scan/scanned_pdf.h"

namespace thaimemo::make {
namespace {

// White, with a black mark in the top left corner.
Image marked(int width, int height, int channels = 1) {
  Image image;
  image.width = width;
  image.height = height;
  image.channels = channels;
  image.pixels.assign(static_cast<std::size_t>(width) * height * channels, 255);
  std::fill_n(image.pixels.begin(), channels, std::uint8_t{0});
  return image;
}

TEST(Pixels, TurningMovesTheCornerClockwise) {
  const Image image = marked(3, 2);
  EXPECT_EQ(turned(image, 90).pixels, (std::vector<std::uint8_t>{255, 0, 255, 255, 255, 255}));
  EXPECT_EQ(turned(image, 90).width, 2);
  EXPECT_EQ(turned(image, 180).pixels.back(), 0);
  EXPECT_EQ(turned(image, 270).pixels[4], 0);
  EXPECT_EQ(turned(turned(image, 270), 90).pixels, image.pixels);
}

TEST(Pixels, BlurSpreadsAndKeepsFlatGround) {
  Image image = marked(9, 9);
  std::fill(image.pixels.begin(), image.pixels.end(), std::uint8_t{200});
  blur(image, 2);
  EXPECT_EQ(std::count(image.pixels.begin(), image.pixels.end(), 200), 81);
  image.pixels[40] = 0;
  blur(image, 1);
  EXPECT_GT(image.pixels[40], 0);
  EXPECT_LT(image.pixels[41], 200);
  EXPECT_LT(image.pixels[49], 200);
}

TEST(Pixels, NoiseHasAboutTheWantedDeviation) {
  Image image = marked(200, 200);
  std::fill(image.pixels.begin(), image.pixels.end(), std::uint8_t{128});
  Random random(1);
  add_noise(image, 8, random);
  double mean = 0, square = 0;
  for (const auto pixel : image.pixels) mean += pixel / 40000.0;
  for (const auto pixel : image.pixels) square += (pixel - mean) * (pixel - mean) / 40000;
  EXPECT_NEAR(mean, 128, 1);
  EXPECT_NEAR(square, 64, 12);
}

TEST(Pixels, PerspectiveKeepsThePageInThePicture) {
  Image image = marked(300, 400);
  Random random(3);
  add_perspective(image, 0.05, random);
  EXPECT_LT(image.pixels.front(), 128);  // the table
  EXPECT_GT(image.pixels[200 * 300 + 150], 250);
}

TEST(Encode, StreamsAreWhatTheySay) {
  EXPECT_EQ(to_jpeg(marked(40, 30, 3), 80).substr(0, 2), "\xff\xd8");
  Image image = marked(64, 8);
  const std::string white = to_fax_g4(image);
  EXPECT_FALSE(white.empty());
  make_bitonal(image, 256);
  EXPECT_NE(to_fax_g4(image), white);
}

std::string scanned(Scan scan) {
  static const FontBook fonts(FontBook::usual_folders(""));
  CorpusSettings settings;
  settings.axes.families = {"Laksaman"};
  settings.axes.kind = Kind::improvement;
  settings.axes.length = 1;
  const auto made = make_report(settings, 1);
  auto pages = typeset(fonts, made.report, made.random).pages;
  pages.resize(1);
  return to_scanned_pdf(pages, {scan, ScanFile::plain, 1.0}, made.random);
}

TEST(Scan, SameSeedSameBytes) {
  for (const Scan scan : every_scan) EXPECT_EQ(scanned(scan), scanned(scan));
}

TEST(Scan, HoldsAnImageAndNoFont) {
  EXPECT_NE(scanned(Scan::mid).find("/DCTDecode"), std::string::npos);
  EXPECT_NE(scanned(Scan::fax).find("/CCITTFaxDecode"), std::string::npos);
  EXPECT_EQ(scanned(Scan::mid).find("/Font"), std::string::npos);
}

TEST(Scan, ACopyHasOneBitOrGreys) {
  std::set<bool> one_bit;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) one_bit.insert(draw_pile(Scan::copy, Random(seed)).one_bit);
  EXPECT_EQ(one_bit.size(), 2U);
}

// The sheet has a mark at its left on the back and nothing on its front.
TEST(Scan, ABleedingSheetShowsItsBackMirrored) {
  Image blank = marked(620, 877), back = marked(620, 877);
  blank.pixels.front() = 255;
  for (int y = 200; y < 400; ++y) std::fill_n(back.pixels.begin() + y * 620 + 60, 160, std::uint8_t{0});
  const auto sheet = [](const Image& image) {
    return Sheet{595, 842, [&image](const RasterSettings&) { return image; }};
  };
  Random random(1);
  const Image seen = scanned_sheet(sheet(blank), sheet(back), Scan::bleed, {}, random);
  const auto mean = [&](int left) {
    double sum = 0;
    for (int y = 220; y < 380; ++y)
      for (int x = left; x < left + 120; ++x) sum += seen.pixels[static_cast<std::size_t>(y) * 620 + x];
    return sum / (160 * 120);
  };
  EXPECT_GT(mean(80), mean(420) + 30);  // the mark stands at the right
}

}  // namespace
}  // namespace thaimemo::make
