// A page's picture for a screen: as few bytes as show its print.
#pragma once

#include <string>

#include "extract/record/image.h"

namespace thaimemo {

// PNG of sixteen greys or JPEG, whichever takes fewer bytes: clean print is small as the one, paper with a grain as
// the other. The same image gives the same bytes. Throws Error "ocr-failed".
std::string screen_image(const Image& image);

}  // namespace thaimemo
