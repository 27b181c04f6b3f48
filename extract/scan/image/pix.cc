#include "extract/scan/image/pix.h"

#include "base/problem.h"

namespace thaimemo {
namespace {

using Row = l_uint32*;

// Leptonica keeps rows in words; the first pixel has the highest bits.
constexpr int bits_of_word = 32, bytes_of_word = 4;

Row row_of(Pix* pix, int y) {
  return pixGetData(pix) + static_cast<std::size_t>(y) * static_cast<std::size_t>(pixGetWpl(pix));
}

PixPtr without_colour(Pix* pix) {
  if (pixGetDepth(pix) == 8 && pixGetColormap(pix) == nullptr) return PixPtr(pixClone(pix));
  return checked(pixConvertTo8(pix, 0), "grey");
}

// A word at a time: pages have millions of pixels.
void pack_greys(const std::uint8_t* from, int width, Row row) {
  int x = 0;
  for (; x + bytes_of_word <= width; x += bytes_of_word, from += bytes_of_word)
    row[x / bytes_of_word] = static_cast<l_uint32>(from[0]) << 24 | static_cast<l_uint32>(from[1]) << 16 |
                             static_cast<l_uint32>(from[2]) << 8 | from[3];
  for (; x < width; ++x) SET_DATA_BYTE(row, x, *from++);
}

void unpack_greys(Row row, int width, std::uint8_t* to) {
  int x = 0;
  for (; x + bytes_of_word <= width; x += bytes_of_word) {
    const l_uint32 word = row[x / bytes_of_word];
    for (int shift = 24; shift >= 0; shift -= 8) *to++ = static_cast<std::uint8_t>(word >> shift);
  }
  for (; x < width; ++x) *to++ = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
}

void pack_colours(const std::uint8_t* from, int width, Row row) {
  for (int x = 0; x < width; ++x, from += 3) composeRGBPixel(from[0], from[1], from[2], row + x);
}

void unpack_colours(Row row, int width, std::uint8_t* to) {
  for (int x = 0; x < width; ++x, to += 3)
    for (int part = 0; part < 3; ++part) to[part] = static_cast<std::uint8_t>(row[x] >> (24 - 8 * part));
}

void pack_ink(const std::uint8_t* ink, int width, Row row) {
  for (int x = 0; x < width; x += bits_of_word) {
    const int end = std::min(width, x + bits_of_word);
    l_uint32 word = 0;
    for (int i = x; i < end; ++i) word = word << 1 | (ink[i] != 0 ? 1U : 0U);
    row[x / bits_of_word] = word << (bits_of_word - (end - x));
  }
}

// Most words are paper, which the mask is made of already.
void unpack_ink(Row row, int width, std::uint8_t* ink) {
  for (int x = 0; x < width; x += bits_of_word) {
    l_uint32 word = row[x / bits_of_word];
    const int end = std::min(width, x + bits_of_word);
    for (int i = x; i < end && word != 0; ++i, word <<= 1)
      ink[i] = static_cast<std::uint8_t>(word >> (bits_of_word - 1));
  }
}

// An image of as many pixels as the pix has.
Image blank_image(Pix* pix, int channels, double dpi) {
  Image image{pixGetWidth(pix), pixGetHeight(pix), channels, dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                      static_cast<std::size_t>(channels));
  return image;
}

}  // namespace

void keep_leptonica_quiet() {
  setMsgSeverity(L_SEVERITY_NONE);
}

void check_size(const Image& image) {
  const auto needed = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                      static_cast<std::size_t>(image.channels);
  const bool fits = image.width > 0 && image.height > 0 && image.pixels.size() == needed &&
                    (image.channels == 1 || image.channels == 3);
  if (!fits) throw Error("ocr-failed", "image", "The image's size does not fit its pixels.");
}

PixPtr checked(Pix* pix, const char* step) {
  if (pix == nullptr) throw Error("ocr-failed", step, "The image could not be processed.");
  return PixPtr(pix);
}

PixPtr to_pix(const Image& image) {
  check_size(image);
  const bool grey = image.channels == 1;
  PixPtr pix = checked(pixCreate(image.width, image.height, grey ? 8 : 32), "memory");
  const auto row_bytes = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* from = image.pixels.data() + static_cast<std::size_t>(y) * row_bytes;
    (grey ? pack_greys : pack_colours)(from, image.width, row_of(pix.get(), y));
  }
  return pix;
}

PixPtr to_pix(const Mask& mask) {
  PixPtr pix = checked(pixCreate(mask.width, mask.height, 1), "memory");
  for (int y = 0; y < mask.height; ++y) pack_ink(mask.row(y), mask.width, row_of(pix.get(), y));
  return pix;
}

Image to_grey_image(Pix* pix, double dpi) {
  const PixPtr grey = without_colour(pix);
  Image image = blank_image(grey.get(), 1, dpi);
  std::uint8_t* to = image.pixels.data();
  for (int y = 0; y < image.height; ++y, to += image.width)
    unpack_greys(row_of(grey.get(), y), image.width, to);
  return image;
}

Image to_image(Pix* pix, double dpi) {
  const PixPtr plain = checked(pixRemoveColormap(pix, REMOVE_CMAP_BASED_ON_SRC), "colours");
  if (pixGetDepth(plain.get()) != 32) return to_grey_image(plain.get(), dpi);
  Image image = blank_image(plain.get(), 3, dpi);
  std::uint8_t* to = image.pixels.data();
  for (int y = 0; y < image.height; ++y, to += 3 * static_cast<std::size_t>(image.width))
    unpack_colours(row_of(plain.get(), y), image.width, to);
  return image;
}

Mask to_mask(Pix* pix) {
  Mask mask(pixGetWidth(pix), pixGetHeight(pix));
  for (int y = 0; y < mask.height; ++y) unpack_ink(row_of(pix, y), mask.width, mask.row(y));
  return mask;
}

}  // namespace thaimemo
