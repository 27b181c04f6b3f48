// Leptonica's images held safely, and the way between them and ours. Only sources of this folder include
// this.
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

// Leptonica reports trouble by a null result; this turns it into Error "ocr-failed" naming the step.
PixPtr checked(Pix* pix, const char* step);

PixPtr to_pix(const Image& image);  // 8 or 32 bits a pixel
Image to_grey_image(Pix* pix, double dpi);
PixPtr clipped(Pix* pix, const PixelBox& part);
Image to_image(Pix* pix, double dpi);  // 1 or 3 channels, as the source has colour or not
PixPtr to_pix(const Mask& mask);       // 1 bit a pixel, ink is 1
Mask to_mask(Pix* pix);

}  // namespace thaimemo
