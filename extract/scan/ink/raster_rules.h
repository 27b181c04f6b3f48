// The ruling lines of a scan, and its ink without them.
#pragma once

#include <vector>

#include "extract/scan/image/mask.h"

namespace thaimemo {

// By eye on made reports; holes and gaps on the faxes of seed 8002. The rest of what decides about strokes is
// in strokes.h.
struct RasterRuleSettings {
  double across_min_x_heights = 1.8;   // straight ink shorter than this many x-heights is a letter's stroke:
  double upright_min_x_heights = 2.6;  // letters are higher than their strokes are wide
  double piece_min_pt = 9;             // and it is never shorter than this
  double lone_min_x_heights = 8;       // a shorter rule counts only where it meets one of the other direction
  double meet_tolerance_pt = 3;
  double gap_max_pt = 9;        // a broken rule goes on after a gap like this
  double drift_max_pt = 2;      // two pieces of a rule stand this far beside each other at most
  double thickness_max_pt = 5;  // thicker is a bar: its two long edges count as rules
  double ink_min = 0.94;        // part of a piece's length that must be ink
  double coverage_min = 0.6;    // part of a rule's length that must be ink
  int solid_seam_px = 2;        // what lies so near to solid ink is its edge
  int rule_seam_px = 1;         // the pale edge of a rule, which goes with it
  int bridge_max_px = 9;        // a letter that a rule crossed is closed again over this height

  // Dashed rules have too many holes for the above. What tells them from text is paper on both sides, their
  // length, and that they meet others. Word, Writer and browsers draw dashes no shorter than their gaps.
  double dashed_ink_min = 0.5;      // part of the length that must be ink, for dashes as long as their gaps
  double dashed_piece_min_pt = 18;  // shorter than the lowest row of a table,
  double dashed_min_x_heights = 3;  // longer than any letter
  double dash_gap_max_pt =
      3;  // by eye: a dash and a gap of a browser; digits below each other stand further apart
  double dash_thickness_max_pt = 2;  // with its rough edges; thicker ones are not drawn in dashes
  double dash_aside_pt = 0.5;        // this far from the rule's edge
  double dash_paper_pt = 1;          // there must be so much paper, of one that runs across on both sides,
  double dash_beside_max = 0.1;  // where other rules and letters that touch may be this part of its length:
                                 // of a row of letters the stems alone are twice as much
  // It ends at other rules, both of its ends, or crosses so many (of a table that is open at its sides), or
  // begins at one beside so many, itself among them, that end with it (of a table that the page cuts off): a
  // fill-in line of dashes stands alone.
  std::size_t dashed_meets_min = 3;
};

struct RuledInk {
  std::vector<PixelBox> rules;  // of each kind, solid, then dashed, horizontal ones first, sorted by place
  Mask text;                    // the ink without the rules; letters that a rule crossed are closed again
  Mask ruled;                   // the pixels that were taken out
};

// Long straight strokes by morphological opening in either direction, tolerant of a slight lean and of steps,
// then joined over gaps; dashed rules by the share of ink along them. `x_height` is that of the page's letters in pixels (see ink_lines.h), 0 where
// there are none. All results are in pixels, the masks of the size of `ink`. Throws Error "ocr-failed".
RuledInk separate_rules(const Mask& ink, double dpi, double x_height,
                        const RasterRuleSettings& settings = {});

}  // namespace thaimemo
