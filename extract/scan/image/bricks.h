// Erosion and dilation of bitmaps by bricks, in steps that double: a window of 20 pixels takes 5 of them, not
// 20 (L. Vincent and others use such chains; M. van Herk, 1992, is the way for greys). Private to this
// folder, as pix.h.
#pragma once

#include "extract/scan/image/pix.h"

namespace thaimemo {

// Sizes are at least 1. A brick's middle is at half its size, rounded down; beyond the border there is paper.
// 1 bit a pixel, in and out. They throw Error "ocr-failed" where there is no memory.
PixPtr opened_by_brick(Pix* ink, int brick_width, int brick_height);
PixPtr closed_by_brick(Pix* ink, int brick_width, int brick_height);
PixPtr dilated_by_brick(Pix* ink, int brick_width, int brick_height);

}  // namespace thaimemo
