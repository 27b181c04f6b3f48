// Leptonica's images held safely, and the way between them and ours. This header is private: only the sources
// of this folder include it; the other rooms work with Bitmap and Picture (bitmap.h, picture.h).
#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "extract/record/image.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

// Leptonica writes what fails to stderr by itself; failures come back as results all the same.
void keep_leptonica_quiet();

// Leptonica reports trouble by a null result; this turns it into Error "ocr-failed" naming the step.
PixPtr checked(Pix* pix, const char* step);

// Throws Error "ocr-failed" where the image's size does not fit its pixels.
void check_size(const Image& image);

// 8 bits a pixel of a grey image, 32 of one in colour; its size is checked. As all of these it throws Error
// "ocr-failed" where there is no memory.
PixPtr to_pix(const Image& image);
PixPtr to_pix(const Mask& mask);  // 1 bit a pixel, ink is 1

Image to_grey_image(Pix* pix, double dpi);
Image to_image(Pix* pix, double dpi);  // 1 or 3 channels, as the source has colour or not
Mask to_mask(Pix* pix);                // of 1 bit a pixel

// One row of 8 bits a pixel.
void unpack_row(Pix* grey, int y, std::uint8_t* to);
void pack_row(const std::uint8_t* from, int y, Pix* grey);

}  // namespace thaimemo
