// A page's picture to be kept for years in place of its file: few bytes, from which its print can be read.
#pragma once

#include <string>
#include <string_view>

#include "extract/record/image.h"

namespace thaimemo {

// Whether each pixel is black or white.
bool has_two_levels(const Image& image);

// So many pixels may a side have: the format's own limit (WebP Container Specification, 14 bits).
inline constexpr int kept_side_max_px = 16383;

// A picture of two levels as TIFF of CCITT group 4, without loss. Others as WebP: clean print without loss in
// sixteen greys, paper with a grain and colours with loss: of each the way that takes fewer bytes. The same image
// gives the same bytes. Throws Error "ocr-failed".
std::string kept_image(const Image& image);

// The picture again, with `dpi` for its resolution: grey where it has no colour. Nothing else is read than the
// two formats above. Throws Error "image-damaged" and "image-too-large", naming `place`.
Image read_kept_image(std::string_view bytes, double dpi, const std::string& place, double megapixels_max);

}  // namespace thaimemo
