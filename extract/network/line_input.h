// A line's greys as a network takes them.
#pragma once

#include "extract/network/layers.h"
#include "extract/page/image.h"

namespace thaimemo {

// Black and white of this line become -127 and 127: the contrast is what the extremes along the middle row
// say, as Tesseract does it, since its networks were trained so.
FeatureMap line_input(const Image& line);

}  // namespace thaimemo
