// Whether a page lies on its side.
#pragma once

#include "extract/scan/image/bitmap.h"

namespace thaimemo {

// Text is looked at in a small picture of the page, where its letters run together to strokes. Lengths are in
// pixels of that. By eye on made reports.
struct OrientationSettings {
  double dpi = 75;          // of the small picture: a line of 16 points is 17 pixels high
  int ink_level = 190;      // of 255, darker pixels of it are marks: thin letters are pale when made smaller
  int letter_gap_px = 4;    // letters of one line stand no further apart
  int stretch_min_px = 28;  // a stretch of a few letters; straight ink of this length is a rule
  int text_area_min_px = 200;       // ink in stretches that run downwards; less of it is no text
  double sideways_ratio_min = 1.5;  // text runs this much more downwards than across
};

// By the direction in which the letters run; so it cannot tell whether the text then stands upside down. A
// page smaller than an inch, or with little text, counts as upright. `dpi` is that of `ink`. Throws Error
// "ocr-failed".
bool is_sideways(const Bitmap& ink, double dpi, const OrientationSettings& settings = {});

}  // namespace thaimemo
