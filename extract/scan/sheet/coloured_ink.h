// Signatures and stamps in colour lie over printed text; without their colour the print under them can be
// read.
#pragma once

#include "extract/record/image.h"

namespace thaimemo {

// Levels of the channels red, green and blue go from 0 (dark) to 255. By eye on made reports.
struct ColouredInkSettings {
  int chroma_min = 60;           // between the brightest and the darkest channel of a coloured pixel
  int darkest_max = 150;         // the darkest channel of ink; tinted paper is brighter
  int print_max = 110;           // where every channel is darker there is print under the pen
  double height_min_pt = 26;     // lower strokes are coloured letters, which stay
  double gap_max_pt = 1.5;       // strokes this near belong together
  double solid_share_max = 0.7;  // of the strokes' box that is inked: a bar behind white letters stays
};

// The scan in grey, its large coloured strokes turned into paper except where print lies under them. Scans
// without colour come back in grey, otherwise unchanged. Throws Error "ocr-failed" where the scan's size does
// not fit its pixels.
Image without_coloured_ink(const Image& scan, const ColouredInkSettings& settings = {});

}  // namespace thaimemo
