// Round stamps over text: the ring ties together letters that it crosses, and the stamp's own words run
// aslant.
#pragma once

#include <vector>

#include "extract/ocr/mask.h"
#include "extract/ocr/raster_rules.h"
#include "extract/ocr/straighten.h"

namespace thaimemo {

struct StampSettings {
  double diameter_min_pt = 36, diameter_max_pt = 170;
  double on_ring_pt = 0.7;      // how far from the circle a ring's edge may lie
  double ring_share_min = 0.5;  // of the outline that must lie on the circle,
  double around_min = 0.7;      // and of all directions that must have some of it
  double thickness_max_pt = 3;  // of the ring
  double arc_max_pt = 40;       // longer straight ink is no piece of a ring
  int paler_min = 35;           // greys by which a stamp's letters are paler than print
};

struct Ring {
  double x = 0, y = 0, radius = 0;  // in pixels
};

struct StampedInk {
  Mask ink;                 // without rules, rings, and pale letters inside them
  std::vector<Ring> rings;  // outer and inner ones
};

// Whether a line of text lies within a stamp as a whole: it is the stamp's own.
bool is_stamped(const PixelBox& line, const std::vector<Ring>& rings);

// The page's ink without its rules and stamps. Circles are found by consensus of three points (M. Fischler,
// R. Bolles, Random sample consensus, 1981) on the outline of each piece of ink that has a stamp's size.
// Short arcs of them were taken for rules: they leave `ruled.rules`. `sheet` is what the rules were found on;
// on a fax nothing is paler.
StampedInk without_stamps(const Sheet& sheet, RuledInk& ruled, const StampSettings& settings = {});

}  // namespace thaimemo
