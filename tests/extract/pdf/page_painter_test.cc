#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "extract/pdf/pdf_file.h"
#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

constexpr int width = 200, height = 100;

// Dark on the left, with one white column, and a black one on the right.
std::uint8_t level_of(int x) {
  if (x == 171) return 0;
  return x == 31 ? 255 : x < 60 ? 10 : 240;
}

// Draws that picture into the square of one unit.
std::string picture() {
  std::string image =
      "BI /W " + std::to_string(width) + " /H " + std::to_string(height) + " /CS /G /BPC 8 /F /AHx ID ";
  constexpr const char* digits = "0123456789ABCDEF";
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      image += digits[level_of(x) / 16];
      image += digits[level_of(x) % 16];
    }
  return image + "> EI ";
}

Image rendered(const std::string& name, const std::string& content) {
  PdfFile file(test_file(name, small_pdf({{content, "0 0 201.5 101"}})));
  return file.render(1, 72);
}

int at(const Image& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                      static_cast<std::size_t>(x)];
}

// The page's size is rounded, so a scan is nearly never exactly as large as its page.
TEST(PagePainter, AScanGoesInPixelForPixel) {
  const Image image = rendered("scan.pdf", "q 201.5 0 0 101 0 0 cm " + picture() + "Q");
  EXPECT_GT(image.width, width);
  for (int x = 0; x < width; ++x) {
    EXPECT_EQ(at(image, x, 0), level_of(x)) << x;
    EXPECT_EQ(at(image, x, 60), level_of(x)) << x;
  }
}

TEST(PagePainter, WhatIsPaintedOverAScanStays) {
  const Image image =
      rendered("over.pdf", "q 201.5 0 0 101 0 0 cm " + picture() + "Q 100 0 50 50 re f 1 g 0 0 20 50 re f");
  EXPECT_EQ(at(image, 120, 90), 0);
  EXPECT_EQ(at(image, 10, 90), 255);
  EXPECT_EQ(at(image, 180, 90), 240);
}

TEST(PagePainter, AHiddenPartStaysHidden) {
  const Image image = rendered("clip.pdf", "q 0 0 50 101 re W n 201.5 0 0 101 0 0 cm " + picture() + "Q");
  EXPECT_EQ(at(image, 10, 50), 10);
  EXPECT_EQ(at(image, 55, 50), 255);
}

// The matrix sets a square of one unit onto the page, which counts from its foot.
TEST(PagePainter, AMirroredOrTurnedScanGoesInPixelForPixel) {
  const Image mirrored = rendered("mirror.pdf", "q -201.5 0 0 101 201.5 0 cm " + picture() + "Q");
  const Image over = rendered("over.pdf", "q -201.5 0 0 -101 201.5 101 cm " + picture() + "Q");
  for (int x = 0; x < width; ++x) {
    EXPECT_EQ(at(mirrored, width - 1 - x, 50), level_of(x)) << x;
    EXPECT_EQ(at(over, width - 1 - x, 50), level_of(x)) << x;
  }
}

// As scanners and viewers turn pages: by the page, or by the matrix.
TEST(PagePainter, AScanOnItsSideGoesInPixelForPixel) {
  const std::string upright = "q 200 0 0 100 0 0 cm " + picture() + "Q";
  const std::string climbing = "q 0 200 -100 0 100 0 cm " + picture() + "Q";
  PdfFile turned(test_file("turned.pdf", small_pdf({{upright, "0 0 200 100", "/Rotate 90"}})));
  PdfFile back(test_file("back.pdf", small_pdf({{upright, "0 0 200 100", "/Rotate 270"}})));
  PdfFile drawn(test_file("drawn.pdf", small_pdf({{climbing, "0 0 100 200"}})));
  const Image down = turned.render(1, 72), up = back.render(1, 72), drawn_up = drawn.render(1, 72);
  for (int x = 0; x < width; ++x) {
    EXPECT_EQ(at(down, 50, x), level_of(x)) << x;
    EXPECT_EQ(at(up, 50, width - 1 - x), level_of(x)) << x;
    EXPECT_EQ(at(drawn_up, 50, width - 1 - x), level_of(x)) << x;
  }
}

// Not where the page is shown larger than its scan.
TEST(PagePainter, ASmallScanIsMadeLarger) {
  PdfFile file(test_file("small.pdf", small_pdf({{"q 200 0 0 100 0 0 cm " + picture() + "Q"}})));
  const Image image = file.render(1, 144);
  EXPECT_EQ(image.width, 400);
  EXPECT_EQ(at(image, 100, 100), 10);
  EXPECT_EQ(at(image, 300, 100), 240);
}

}  // namespace
}  // namespace thaimemo
