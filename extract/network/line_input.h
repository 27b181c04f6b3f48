// A line's greys as a network takes them.
#pragma once

#include "extract/network/layers.h"
#include "extract/record/image.h"

namespace thaimemo {

// One feature per pixel: width and height of the map are those of `line`, which is grey; its depth is 1. The
// black and the white of this line become -127 and 127: the contrast is what the extremes along its rows say.
// Tesseract, whose networks these are, looks at the middle row alone; that one runs above the digits where a
// number stands without other letters, and the grain of the paper there was taken for black.
FeatureMap line_input(const Image& line);

}  // namespace thaimemo
