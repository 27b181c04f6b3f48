// Round stamps over text: the ring ties together letters that it crosses, and the stamp's own words run
// aslant.
#pragma once

#include <vector>

#include "extract/scan/image/mask.h"
#include "extract/scan/ink/raster_rules.h"
#include "extract/scan/ink/rings.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo {

// By eye on made reports. Greys are levels from 0 to 255.
struct StampSettings {
  double diameter_min_pt = 36, diameter_max_pt = 170;
  // Ink of more diameters than this is a frame or a picture, not joined stamps.
  double joined_diameters_max = 3;
  double inked_max = 0.5;       // of the box of a ring; more is a picture
  int rings_max = 8;            // of one stamp
  double on_ring_pt = 0.7;      // how far from the circle a ring's edge may lie
  double ring_share_min = 0.5;  // of the outline that must lie on the circle,
  double around_min = 0.7;      // and of all directions that must have some of it
  double thickness_max_pt = 3;  // of the ring
  double arc_max_pt = 40;       // longer straight ink is no piece of a ring
  double paler_min = 35;        // greys by which a stamp is paler than print, so that the two can be told,
  double print_edge_pt = 0.5;   // but for the edges of print
  double darkest_share = 0.25;  // of some ink tell its grey: edges are pale in any ink
  int print_area_min_px = 30;   // smaller ink does not tell how dark print is
  int arc_seam_px = 2;          // an arc that passed for a rule is put back with so much around it
};

// All in pixels.
struct StampedInk {
  Mask ink;                 // without rules and stamps
  Image grey;               // the sheet's, paler stamps turned into paper
  std::vector<Ring> rings;  // outer and inner ones
  std::vector<Ring> dark;   // of those, the ones as dark as print: their letters are still there
};

// Whether a line of text lies within a stamp as dark as print as a whole: it is the stamp's own.
bool is_stamped(const PixelBox& line, const std::vector<Ring>& dark);

// The page's ink without its rules and stamps. Where a stamp is paler than print, the print under it stays
// whole and nothing else; on a fax nothing is paler, and only the rings go. Short arcs of them were taken for
// rules: they leave `ruled.rules`. `sheet` is what the rules were found on.
StampedInk without_stamps(const Sheet& sheet, RuledInk& ruled, const StampSettings& settings = {});

}  // namespace thaimemo
