// Grey that a fax or a copier turned into dots, and the grain of a coarse scan: letters get lost among them.
#pragma once

#include "extract/record/image.h"

namespace thaimemo {

struct HalftoneSettings {
  double window_pt = 14;         // how large an area is judged at a time
  double dots_share_min = 0.02;  // of an area's pixels outside of strokes: so many dots are a shade
  double rule_min_pt = 9;        // straight ink of this length is no chance,
  double rule_share_min = 0.92;  // even with so many holes in it
  double deviations = 2.5;       // ink must stand out from the shade by this many standard deviations
  double ink_range = 0.4;        // from there to full black, as a share of full ink
};

// A picture of two levels with its shades taken out: where dots are dense, each pixel becomes the weighted
// share of ink around it (a binomial of 5 × 5, which turns dots back into grey), less what chance dots of
// that density come to. Straight rules keep their ink; areas without dots stay as they are, for smoothing
// harms thin strokes.
Image without_halftone(const Image& bilevel, const HalftoneSettings& settings = {});

}  // namespace thaimemo
