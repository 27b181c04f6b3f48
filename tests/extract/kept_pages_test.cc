#include "extract/kept_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "extract/scan/image/image_file.h"
#include "extract/scan/image/kept_image.h"
#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

struct Kept {
  int count = -1;
  std::vector<KeptPage> pages;
  std::map<int, std::string> failures;
};

Kept kept_of(const std::string& path, int first = 1, const KeepSettings& settings = {}) {
  Kept kept;
  keep_pages(path, first, settings,
             {[&](int pages) { kept.count = pages; },
              [&](KeptPage&& page) { kept.pages.push_back(std::move(page)); },
              [&](int page, const Error& error) { kept.failures[page] = error.code(); }});
  return kept;
}

std::string code_of(const std::string& path, const KeepSettings& settings = {}) {
  try {
    kept_of(path, 1, settings);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

double mean_difference(const Image& a, const Image& b) {
  if (a.pixels.size() != b.pixels.size()) return 255;
  double sum = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) sum += std::abs(a.pixels[i] - b.pixels[i]);
  return sum / static_cast<double>(a.pixels.size());
}

constexpr double alike_max = 9;  // soft edges here and hard ones there

double share_of_ink(const Image& image) {
  return static_cast<double>(std::ranges::count_if(image.pixels, [](int level) { return level < 128; })) /
         static_cast<double>(image.pixels.size());
}

// The level of the picture at a place, in points.
int level_at(const Image& image, double x, double y) {
  const auto pixel = [&](double point) { return static_cast<std::size_t>(point * image.dpi / 72); };
  return image.pixels.at(pixel(y) * static_cast<std::size_t>(image.width) + pixel(x));
}

// 400 × 200 pixels, with ink at its left and in rows; at 144 dpi the page of the small PDFs.
constexpr int scan_width = 400, scan_height = 200;

bool is_scan_ink(int x, int y) {
  return x < 40 || (y % 25 < 9 && x % 14 < 8);
}

// As scanners write it: the page is one image of one bit a pixel.
std::string scanned_content() {
  std::string hex;
  for (int y = 0; y < scan_height; ++y)
    for (int x = 0; x < scan_width; x += 4) {
      int bits = 0;
      for (int i = 0; i < 4; ++i) bits = bits * 2 + (is_scan_ink(x + i, y) ? 0 : 1);
      hex += "0123456789ABCDEF"[bits];
    }
  return "q 200 0 0 100 0 0 cm BI /W 400 /H 200 /BPC 1 /CS /G /F /AHx ID " + hex + "> EI Q";
}

const std::string drawn = "0 0 60 30 re f 20 60 m 180 60 l S BT /F1 12 Tf 70 70 Td (Hello out there) Tj ET";

TEST(KeptPages, AScanOfOneBitIsKeptPixelForPixelHoweverItIsTurned) {
  for (const char* turn : {"", "/Rotate 90", "/Rotate 180", "/Rotate 270"}) {
    const std::string path = test_file("scan.pdf", small_pdf({{scanned_content(), "0 0 200 100", turn}}));
    const Kept kept = kept_of(path);
    ASSERT_EQ(kept.pages.size(), 1U) << turn;
    EXPECT_EQ(kept.pages[0].dpi, 144);
    EXPECT_EQ(kept.pages[0].image.substr(0, 2), "II");
    const Image scan = read_kept_image(kept.pages[0].image, 144, "", 100);
    ASSERT_EQ(scan.width, scan_width) << turn;
    int wrong = 0;
    for (int y = 0; y < scan_height; ++y)
      for (int x = 0; x < scan_width; ++x)
        wrong += (scan.pixels[static_cast<std::size_t>(y * scan_width + x)] == 0) != is_scan_ink(x, y);
    EXPECT_EQ(wrong, 0) << turn;
  }
}

// A box of the record frames the same ink on both pictures, however the page was turned and straightened.
TEST(KeptPages, AKeptPageLiesAsItsOriginal) {
  for (const std::string& content : {drawn, scanned_content()})
    for (const int turned : {0, 90, 180, 270})
      for (const int rotation : {0, 90, 180, 270})
        for (const double skew : {0.0, 2.5}) {
          const std::string path = test_file(
              "posed.pdf", small_pdf({{content, "0 0 200 100", "/Rotate " + std::to_string(turned)}}));
          const KeptPage kept = kept_of(path).pages.at(0);
          EXPECT_EQ(kept.turned, turned);
          const PagePose pose{rotation, skew, {}};
          const Image own = page_picture(path, 1, 144, pose), copy = picture_of_kept_page(kept, 144, pose);
          EXPECT_NEAR(own.width, copy.width, 1);
          EXPECT_GT(share_of_ink(own), 0.05);
          EXPECT_LT(mean_difference(own, copy), alike_max) << turned << " " << rotation << " " << skew;
          if (skew == 0) continue;
          const Image unturned = picture_of_kept_page(kept, 144, {rotation, 0, {}});
          EXPECT_GT(mean_difference(own, unturned), alike_max) << "the difference tells 2.5 degrees";
        }
}

TEST(KeptPages, APhotographedSheetIsFlattenedAlike) {
  const std::string path = test_file("photo.pdf", small_pdf({{drawn, "0 0 200 100", "/Rotate 90"}}));
  const PagePose pose{90, 0, Corners{8, 5, 95, 10, 90, 195, 4, 190}};
  const Image own = page_picture(path, 1, 144, pose);
  const Image copy = picture_of_kept_page(kept_of(path).pages.at(0), 144, pose);
  EXPECT_LT(mean_difference(own, copy), alike_max);
  const PagePose another{90, 0, Corners{20, 5, 95, 10, 90, 195, 4, 190}};
  EXPECT_GT(mean_difference(own, picture_of_kept_page(kept_of(path).pages.at(0), 144, another)), alike_max);
}

TEST(KeptPages, OtherPagesHaveTheResolutionOfTheSettings) {
  const std::string path = test_file("drawn.pdf", small_pdf({{drawn}, {drawn}, {drawn}}));
  const Kept kept = kept_of(path, 2);
  EXPECT_EQ(kept.count, 3);
  ASSERT_EQ(kept.pages.size(), 2U);
  EXPECT_EQ(kept.pages[0].page, 2);
  EXPECT_EQ(kept.pages[0].dpi, 200);
  const Image page = picture_of_kept_page(kept.pages[0], 200, {});
  EXPECT_EQ(page.width, 556);
  EXPECT_LT(level_at(page, 30, 85), 20);
  EXPECT_GT(level_at(page, 30, 55), 235);
  EXPECT_LT(level_at(page, 30, 40), 20);
  EXPECT_EQ(picture_of_kept_page(kept.pages[0], 100, {}).width, 278);
}

TEST(KeptPages, ImageFilesAreKeptLikeScans) {
  const std::string path = test_file("scan.pdf", small_pdf({{scanned_content()}}));
  Image scan = read_kept_image(kept_of(path).pages.at(0).image, 300, "", 100);
  const Kept bits = kept_of(test_file("scan.png", png_bytes(scan)));
  EXPECT_EQ(bits.count, 1);
  EXPECT_EQ(read_kept_image(bits.pages.at(0).image, 300, "", 100).pixels, scan.pixels);
  EXPECT_NEAR(bits.pages[0].dpi, 300, 1);
  for (std::uint8_t& level : scan.pixels) level = static_cast<std::uint8_t>(40 + level / 2);
  const Kept greys = kept_of(test_file("grey.png", png_bytes(scan)));
  EXPECT_EQ(greys.pages.at(0).dpi, 200);
  EXPECT_NEAR(read_kept_image(greys.pages[0].image, 200, "", 100).width, scan_width * 2 / 3, 1);
}

TEST(KeptPages, LargePagesAreKeptCoarserAndOnesWithoutBoundsNot) {
  const std::string path =
      test_file("large.pdf", small_pdf({{drawn, "0 0 14400 200"}, {drawn, "0 0 9000000 9000000"}, {drawn}}));
  const Kept kept = kept_of(path);
  ASSERT_EQ(kept.pages.size(), 2U);
  EXPECT_LT(kept.pages[0].dpi, 100);
  EXPECT_LE(read_kept_image(kept.pages[0].image, 200, "", 100).width, kept_side_max_px);
  EXPECT_EQ(kept.failures, (std::map<int, std::string>{{2, "page-too-large"}}));
}

TEST(KeptPages, WhatHasNoPagesIsSaid) {
  EXPECT_EQ(code_of(test_file("a.txt", "Hello")), "no-picture");
  EXPECT_EQ(code_of(test_file("a.bin", "Hello")), "not-pdf");
  EXPECT_EQ(code_of(test_file("a.pdf", "%PDF-1.7\nnothing")), "damaged");
  KeepSettings few;
  few.pages_max = 1;
  EXPECT_EQ(code_of(test_file("two.pdf", small_pdf({{drawn}, {drawn}})), few), "too-many-pages");
}

}  // namespace
}  // namespace thaimemo
