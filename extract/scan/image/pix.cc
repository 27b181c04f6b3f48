#include "extract/scan/image/pix.h"

#include <cstring>

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

// Eight pixels of a mask (each 0 or 1) as eight bits, the first as the highest; each byte is brought to its
// place by one of the factor's bits, and no two meet on the way.
l_uint32 eight_bits(const std::uint8_t* ink) {
  std::uint64_t bytes;
  std::memcpy(&bytes, ink, sizeof bytes);
  return static_cast<l_uint32>(bytes * 0x8040201008040201U >> 56);
}

// And back: each byte keeps its own bit, which carries into the highest one.
void eight_bytes(l_uint32 bits, std::uint8_t* ink) {
  const std::uint64_t own = bits * 0x0101010101010101U & 0x0102040810204080U;
  const std::uint64_t bytes = (own + 0x7F7F7F7F7F7F7F7FU) >> 7 & 0x0101010101010101U;
  std::memcpy(ink, &bytes, sizeof bytes);
}

void pack_ink(const std::uint8_t* ink, int width, Row row) {
  int x = 0;
  for (; x + bits_of_word <= width; x += bits_of_word, ink += bits_of_word)
    row[x / bits_of_word] =
        eight_bits(ink) << 24 | eight_bits(ink + 8) << 16 | eight_bits(ink + 16) << 8 | eight_bits(ink + 24);
  for (; x < width; ++x)
    if (*ink++ != 0) SET_DATA_BIT(row, x);
}

// Most words are paper, which the mask is made of already.
void unpack_ink(Row row, int width, std::uint8_t* ink) {
  int x = 0;
  for (; x + bits_of_word <= width; x += bits_of_word) {
    const l_uint32 word = row[x / bits_of_word];
    if (word == 0) continue;
    for (int byte = 0; byte < bytes_of_word; ++byte)
      eight_bytes(word >> (24 - 8 * byte) & 0xFF, ink + x + 8 * byte);
  }
  for (; x < width; ++x) ink[x] = static_cast<std::uint8_t>(GET_DATA_BIT(row, x));
}

// An image of as many pixels as the pix has.
Image blank_image(Pix* pix, int channels, double dpi) {
  Image image{pixGetWidth(pix), pixGetHeight(pix), channels, dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                      static_cast<std::size_t>(channels));
  return image;
}

}  // namespace

void unpack_row(Pix* grey, int y, std::uint8_t* to) {
  unpack_greys(row_of(grey, y), pixGetWidth(grey), to);
}

void pack_row(const std::uint8_t* from, int y, Pix* grey) {
  pack_greys(from, pixGetWidth(grey), row_of(grey, y));
}

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
