// Halftone removal: greys that a fax or a copier turned into dots, and the grain of a coarse scan, among
// which letters get lost.
#pragma once

#include "extract/record/image.h"

namespace thaimemo {

// Set on the faxes of made reports, seed 8002, where not said otherwise.
struct HalftoneSettings {
  int ink_level = 128;          // darker is ink: the middle, for a picture of two levels
  double window_pt = 14;        // how large an area is judged at a time: about a line of text
  double blocks_per_inch = 25;  // an area is counted in blocks of this size,
  int block_min_px = 8;         // or this one in a coarse scan
  int paper_part_min = 3;       // a third of a block must be free of strokes, else it tells nothing
  double usual_block = 0.3;  // quantile of the blocks around: in lines of thin print most have ink, not all
  // Added to it: 0.52 brings that quantile of a normal distribution to its mean, as much again is for safety.
  double block_deviations = 1.04;
  double dots_share_min = 0.02;  // of an area's pixels outside of strokes: so many dots are a shade
  double rule_min_pt = 9;        // straight ink of this length is no chance,
  double rule_share_min = 0.92;  // even with so many holes in it
  double deviations = 2.5;       // ink must stand out from the shade by this many standard deviations
  double ink_range = 0.4;        // from there to full black, as a share of full ink
};

// A picture of two levels with its shades taken out: where dots are dense, each pixel becomes the weighted
// share of ink around it (a binomial of 5 × 5, which turns dots back into grey), less what chance dots of
// that density come to. Straight rules keep their ink; areas without dots stay as they are, for smoothing
// harms thin strokes. A picture smaller than an area comes back as it is. Throws Error "ocr-failed".
Image without_halftone(const Image& bilevel, const HalftoneSettings& settings = {});

}  // namespace thaimemo
