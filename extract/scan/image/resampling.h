// New greys from those of several pixels, with the same results as Leptonica's in less time. Private to this
// folder, as pix.h. 8 bits a pixel, in and out. They throw Error "ocr-failed" where there is no memory.
#pragma once

#include "extract/scan/image/pix.h"

namespace thaimemo {

// Turned clockwise around the middle, each pixel the mean of the four it falls on, by their shares in 16ths.
// What comes in from outside is white. As pixRotateAMGray().
PixPtr rotated_greys(Pix* grey, double clockwise_rad);

// The mean of the 5 × 5 pixels around, weighted by a binomial (1 4 6 4 1); beyond the border the picture is
// mirrored. As pixConvolveSep().
PixPtr smoothed_greys(Pix* grey);

}  // namespace thaimemo
