// Pixels to the compressed streams that scanned PDFs hold. libjpeg and libtiff are included in this folder
// only.
#pragma once

#include <string>

#include "extract/record/image.h"

namespace thaimemo::make {

std::string to_jpeg(const Image& image, int quality);  // throws Error "drawing-failed"

// CCITT group 4 of a grey image, black where darker than 128.
std::string to_fax_g4(const Image& image);

}  // namespace thaimemo::make
