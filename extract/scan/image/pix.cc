#include "extract/scan/image/pix.h"

#include <cstring>
#include <string>

#include "base/problem.h"

namespace thaimemo {
namespace {

using Row = l_uint32*;

Row row_of(Pix* pix, int y) {
  return pixGetData(pix) + static_cast<std::size_t>(y) * static_cast<std::size_t>(pixGetWpl(pix));
}

void check_size(const Image& image) {
  const auto needed = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                      static_cast<std::size_t>(image.channels);
  const bool fits = image.width > 0 && image.height > 0 && image.pixels.size() == needed &&
                    (image.channels == 1 || image.channels == 3);
  if (!fits) throw Error("ocr-failed", "image", "The image's size does not fit its pixels.");
}

PixPtr without_colour(Pix* pix) {
  if (pixGetDepth(pix) == 8 && pixGetColormap(pix) == nullptr) return PixPtr(pixClone(pix));
  return checked(pixConvertTo8(pix, 0), "grey");
}

}  // namespace

PixPtr checked(Pix* pix, const char* step) {
  if (pix == nullptr) throw Error("ocr-failed", step, "The image could not be processed.");
  return PixPtr(pix);
}

PixPtr to_pix(const Image& image) {
  check_size(image);
  PixPtr pix = checked(pixCreate(image.width, image.height, image.channels == 1 ? 8 : 32), "memory");
  const std::uint8_t* from = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    Row row = row_of(pix.get(), y);
    for (int x = 0; x < image.width; ++x, from += image.channels) {
      if (image.channels == 1)
        SET_DATA_BYTE(row, x, from[0]);
      else
        composeRGBPixel(from[0], from[1], from[2], row + x);
    }
  }
  return pix;
}

Image to_grey_image(Pix* pix, double dpi) {
  const PixPtr grey = without_colour(pix);
  Image image{pixGetWidth(grey.get()), pixGetHeight(grey.get()), 1, dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  std::uint8_t* to = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    Row row = row_of(grey.get(), y);
    for (int x = 0; x < image.width; ++x) *to++ = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
  }
  return image;
}

Image to_image(Pix* pix, double dpi) {
  const PixPtr plain = checked(pixRemoveColormap(pix, REMOVE_CMAP_BASED_ON_SRC), "colours");
  if (pixGetDepth(plain.get()) != 32) return to_grey_image(plain.get(), dpi);
  Image image{pixGetWidth(plain.get()), pixGetHeight(plain.get()), 3, dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
  std::uint8_t* to = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    Row row = row_of(plain.get(), y);
    for (int x = 0; x < image.width; ++x, to += 3) {
      for (int part = 0; part < 3; ++part) to[part] = static_cast<std::uint8_t>(row[x] >> (24 - 8 * part));
    }
  }
  return image;
}

PixPtr to_pix(const Mask& mask) {
  PixPtr pix = checked(pixCreate(mask.width, mask.height, 1), "memory");
  for (int y = 0; y < mask.height; ++y) {
    Row row = row_of(pix.get(), y);
    const std::uint8_t* ink = mask.row(y);
    for (int x = 0; x < mask.width; ++x) {
      if (ink[x] != 0) SET_DATA_BIT(row, x);
    }
  }
  return pix;
}

Mask to_mask(Pix* pix) {
  Mask mask(pixGetWidth(pix), pixGetHeight(pix));
  for (int y = 0; y < mask.height; ++y) {
    Row row = row_of(pix, y);
    std::uint8_t* ink = mask.row(y);
    for (int x = 0; x < mask.width; ++x) ink[x] = static_cast<std::uint8_t>(GET_DATA_BIT(row, x));
  }
  return mask;
}

PixPtr clipped(Pix* pix, const PixelBox& part) {
  const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(part.x0, part.y0, part.width(), part.height()),
                                                     [](::Box* unused) { boxDestroy(&unused); });
  return checked(pixClipRectangle(pix, box.get(), nullptr), "part");
}

}  // namespace thaimemo
