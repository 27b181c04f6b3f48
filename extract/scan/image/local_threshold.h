// Sauvola's local threshold in one pass. Private to this folder, as pix.h.
#pragma once

#include "extract/scan/image/pix.h"

namespace thaimemo {

// Ink is darker than mean × (1 - factor × (1 - deviation / 128)) of the pixels up to `reach` around it;
// beyond the border the picture is mirrored. `grey` has 8 bits a pixel, and more than 2 × (reach + 1) pixels
// in either direction. Means and levels are rounded down, mean squares to the nearest, as Leptonica's
// pixSauvolaBinarize() does, and the result is the same. Throws Error "ocr-failed" where there is no memory.
PixPtr sauvola_ink(Pix* grey, int reach, float factor);

}  // namespace thaimemo
