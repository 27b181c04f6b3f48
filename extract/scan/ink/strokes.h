// Straight strokes of ink, and those that go on behind each other as one rule.
//
// Strokes are looked for along the x axis; those that run down are found in the page laid on its side (see
// straight_ink.h, transposed). All lengths are in pixels.
#pragma once

#include <vector>

#include "extract/scan/image/components.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

// The sizes of rules on one scan, in one direction.
struct StrokeSettings {
  int piece_min = 0;        // straight ink shorter than this is a letter's stroke
  int gap_max = 0;          // a broken rule goes on after a gap like this
  int drift_max = 0;        // two pieces of a rule stand this far beside each other at most
  double ink_min = 0;       // part of a piece's length that must be ink
  double coverage_min = 0;  // part of a rule's length that must be ink

  // By eye on made reports, where not said otherwise.
  int hole_max = 5;           // holes up to this length in a piece are filled
  int pieces_of_whole = 2;    // after that a piece counts that has a half of the length: a drift cuts it
  double bar_ratio_min = 6;   // solid ink so many times longer than thick is a bar
  double rule_ratio_min = 4;  // a rule is at least so many times longer than thick
  int beside_from = 2, beside_to = 6;  // rows beside a piece that must be paper on one side:
  double beside_inked_max = 0.3;  // in emblems and pictures more of them is ink on both sides (seed 8002)
  // The upper strokes of bold letters that touch look like a rule. Below them stand stems: this part of the
  // row is ink, neither less, as of letters that only come near, nor more, as of a double rule; there are as
  // many stems as pieces of the least length, or more, and each is thicker than a dot of shading.
  bool stems_are_looked_for = false;  // not beside upright rules, where lines of text begin
  int stems_from = 2, stems_to = 4;   // rows beside a piece
  double stems_share_min = 0.25, stems_share_max = 0.75;
  int stems_count_min = 3;
  double stem_width_min = 2.2;
  // Where holes are large a row of letters looks like a rule, but it is higher, and shows from one side.
  bool paper_on_both_sides = false;
  int height_max = 0;          // of a piece's box, 0 for any; and what a lean
  double lean_max = 1.0 / 80;  // of this much adds to it
};

struct Stroke {
  PixelBox box;
  double left_y = 0, right_y = 0;  // where its ends are
  double thickness = 0;
  int covered = 0;  // columns with ink
};

// Strokes that make one rule, from left to right, and the rule as a whole.
struct StrokeChain {
  Stroke whole;
  std::vector<Stroke> pieces;
};

// Whether a piece of solid ink is a bar, which lies along the x axis.
bool is_bar(const PixelBox& box, const StrokeSettings& settings);

// The straight pieces of ink: stretches of at least the length of a piece, the small holes in them filled.
Components straight_pieces(const Mask& ink, const StrokeSettings& settings);

// The rules among the pieces and the solid parts of a page; `ink` is what the pieces were found in. A bar's
// two long edges count as strokes of their own.
std::vector<StrokeChain> chains_of(const Components& pieces, const Components& solids, const Mask& ink,
                                   const StrokeSettings& settings);

}  // namespace thaimemo
