#include "extract/scan/image/image_file.h"

#include <gtest/gtest.h>

#include "base/problem.h"
#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

std::string encoded(Pix* pix, int format, int dpi = 0) {
  pixSetResolution(pix, dpi, dpi);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixWriteMem(&data, &size, pix, format);
  std::string bytes(reinterpret_cast<char*>(data), size);
  lept_free(data);
  return bytes;
}

PixPtr sheet(int width, int height, int depth) {
  PixPtr pix(pixCreate(width, height, depth));
  pixSetAll(pix.get());
  if (depth == 32)
    pixSetPixel(pix.get(), 1, 0, 0xff000000);
  else
    pixSetPixel(pix.get(), 1, 0, depth == 1 ? 1U : 0U);
  return pix;
}

std::string code_of(const std::string& bytes, const ImageFileSettings& settings = {}) {
  try {
    read_image_bytes(bytes, "scan", settings);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

TEST(ImageFile, ReadsPngJpegAndTiff) {
  const PixPtr grey = sheet(40, 30, 8);
  for (const int format : {IFF_PNG, IFF_TIFF, IFF_JFIF_JPEG}) {
    const auto pages = read_image_bytes(encoded(grey.get(), format, 200), "scan");
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages[0].width, 40);
    EXPECT_EQ(pages[0].channels, 1);
    EXPECT_NEAR(pages[0].dpi, 200, 1);
    EXPECT_EQ(pages[0].pixels.size(), 1200U);
  }
}

TEST(ImageFile, KeepsColour) {
  const auto pages = read_image_bytes(encoded(sheet(4, 3, 32).get(), IFF_PNG), "scan");
  ASSERT_EQ(pages[0].channels, 3);
  EXPECT_EQ(pages[0].pixels[3], 255);
  EXPECT_EQ(pages[0].pixels[4], 0);
}

TEST(ImageFile, TurnsTwoLevelsIntoBlackOnWhite) {
  const PixPtr fax(pixCreate(20, 20, 1));
  pixSetPixel(fax.get(), 1, 0, 1);
  const auto pages = read_image_bytes(encoded(fax.get(), IFF_TIFF_G4), "scan");
  EXPECT_EQ(pages[0].pixels[0], 255);
  EXPECT_EQ(pages[0].pixels[1], 0);
}

TEST(ImageFile, GuessesA4WhereTheFileTellsNoResolution) {
  const auto pages = read_image_bytes(encoded(sheet(1654, 2339, 1).get(), IFF_PNG), "scan");
  EXPECT_NEAR(pages[0].dpi, 200, 1);
}

// Pages 10, 20 and 30 pixels wide.
std::string three_pages() {
  Pixa* pages = pixaCreate(3);
  for (const int width : {10, 20, 30}) pixaAddPix(pages, sheet(width, 10, 8).release(), L_INSERT);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixaWriteMemMultipageTiff(&data, &size, pages);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  pixaDestroy(&pages);
  return bytes;
}

// Widths of the pages that can be read, a star for each that cannot.
std::string pages_of(const std::string& bytes) {
  const ImageFile file(bytes, "scan");
  std::string text;
  for (int i = 0; i < file.pages(); ++i) try {
      text += std::to_string(file.page(i).width) + " ";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "image-damaged");
      text += "* ";
    }
  return text;
}

// Where in the file this entry of a page's directory stands, its value 8 bytes behind that.
std::size_t entry_of(const std::string& bytes, std::size_t page, unsigned tag) {
  std::size_t at = tiff_directories(bytes, 9).whole.at(page).offset + 2;
  while (static_cast<unsigned char>(bytes[at]) + 256U * static_cast<unsigned char>(bytes[at + 1]) != tag)
    at += 12;
  return at;
}

TEST(ImageFile, ReadsEveryPageOfATiff) {
  EXPECT_EQ(pages_of(three_pages()), "10 20 30 ");
  EXPECT_EQ(code_of(three_pages(), {.pages_max = 2}), "image-too-large");
}

TEST(ImageFile, TiffLostPages) {
  const std::string whole = three_pages();
  std::string cut = whole.substr(0, tiff_directories(whole, 9).whole.at(2).offset + 6);
  EXPECT_EQ(pages_of(cut), "10 20 * ");
  cut.resize(tiff_directories(whole, 9).whole.at(1).offset);
  EXPECT_EQ(pages_of(cut), "10 * ");
  std::string narrow = whole;
  narrow.replace(entry_of(whole, 1, 256) + 8, 2, std::string(2, '\0'));
  EXPECT_EQ(pages_of(narrow), "10 * 30 ");
  std::string deep = whole;
  deep[entry_of(whole, 1, 258) + 8] = 12;
  EXPECT_EQ(pages_of(deep), "10 * 30 ");
}

TEST(ImageFile, DirectoriesThatGoRoundEnd) {
  std::string round = three_pages();
  const auto found = tiff_directories(round, 9).whole;
  const std::size_t entries = static_cast<unsigned char>(round[found[2].offset]);
  round.replace(found[2].offset + 2 + 12 * entries, 4, round.substr(4, 4));  // the last leads to the first
  EXPECT_EQ(pages_of(round), "10 20 30 * ");
}

TEST(ImageFile, WhatShowsThroughLiesOnWhite) {
  const PixPtr ink(pixCreate(2, 1, 32));  // black throughout, and only the first point covers
  pixSetSpp(ink.get(), 4);
  pixSetPixel(ink.get(), 0, 0, 0x000000ff);
  pixSetPixel(ink.get(), 1, 0, 0);
  const auto pages = read_image_bytes(encoded(ink.get(), IFF_PNG), "scan");
  EXPECT_EQ(pages.at(0).pixels.front(), 0);
  EXPECT_EQ(pages.at(0).pixels.back(), 255);
}

TEST(ImageFile, RefusesABombBeforeDecodingIt) {
  std::string bomb = encoded(sheet(40, 30, 8).get(), IFF_PNG);
  bomb.replace(16, 8,
               std::string("\x00\x00\xEA\x60\x00\x00\xEA\x60", 8));  // the header claims 60,000 × 60,000
  EXPECT_EQ(code_of(bomb), "image-too-large");
  EXPECT_EQ(code_of(encoded(sheet(400, 300, 8).get(), IFF_TIFF), {.megapixels_max = 0.1}), "image-too-large");
}

TEST(ImageFile, TellsADamagedFile) {
  const std::string whole = encoded(sheet(400, 300, 8).get(), IFF_PNG);
  EXPECT_EQ(code_of("II*"), "image-damaged");
  EXPECT_EQ(code_of("not an image at all"), "image-damaged");
  EXPECT_EQ(code_of(whole.substr(0, 30)), "image-damaged");
}

}  // namespace
}  // namespace thaimemo
