// Pale grey fields behind text: the header and every other row of many tables without rules.
#pragma once

#include <vector>

#include "extract/scan/image/mask.h"
#include "extract/scan/image/picture.h"

namespace thaimemo {

// By eye on made reports where not said otherwise.
struct ShadedFieldSettings {
  double coarse_dpi = 75;  // of the small picture that is looked at
  // What is darker than its ground and smaller than this brick is a line of letters, with the white below it, or
  // a rule.
  int letters_width_px = 9, letters_height_px = 15;
  int blur_px = 1;  // mean of 3 × 3: dots of a fax become a shade
  int gap_px = 1,
      beside_px = 3;          // ground is compared above and below an edge, this far away, over so many rows
  double step_min = 4;        // levels of 255 between paper and shade; a light grey of 5 % is 13 in print
  double length_min = 0.3;    // of the page's width
  double hole_max_pt = 12;    // an edge goes on after this much of a seal, a fold, a watermark
  double same_place_pt = 8;   // two edges that begin and end so near to each other are of one field
  double height_min_pt = 10;  // no row of text is lower
};

// The fields on a page that stands straight, grey, before its light is evened; in its pixels, from top to
// bottom. A field begins at a long straight edge where the ground becomes darker and ends at one of the same
// length where it becomes as much brighter: shadows and folds have no such pair. Letters and rules do not count.
// Throws Error "ocr-failed".
std::vector<PixelBox> shaded_fields(const Picture& page, double dpi,
                                    const ShadedFieldSettings& settings = {});

}  // namespace thaimemo
