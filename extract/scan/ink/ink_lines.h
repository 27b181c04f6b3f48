// Lines of Thai text from connected pieces of ink.
//
// A line's letters stand side by side at about the same height, so lines are followed from letter to letter
// (letter_tracks.h); tone marks and vowels above and below are then given to the nearest letter of the
// nearest line, and ink that reaches over two lines is cut between them (mark_placement.h). Sizes count in
// x-heights: the height of a consonant like ก.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/ink/ink_kinds.h"
#include "extract/scan/ink/ink_line.h"
#include "extract/scan/ink/letter_tracks.h"
#include "extract/scan/ink/mark_placement.h"

namespace thaimemo {

// What stands alone, without a line's letters beside it, is a line of its own where it is a dash (in an empty
// cell) or has letters (larger than the rest): a stain is not long, a signature is one stroke. In x-heights.
// By eye on made reports.
struct LoneInkSettings {
  double dash_width_min = 0.3;
  double dash_ratio_min = 1.5;   // of its width to its height
  double dash_area_min = 0.025;  // of its ink, in squares of the x-height
  double letter_width_min = 0.4, letter_height_min = 0.8;
  int letters_min = 2;
};

struct InkLineSettings {
  InkKindSettings kinds;
  LetterTrackSettings tracks;
  MarkSettings marks;
  LoneInkSettings lone;
};

// Bounds of what may be a letter while the page's x-height is not yet known: print has 3 to 30 points, and no
// letter is much longer in one direction than in the other. By eye on made reports.
struct XHeightSettings {
  double height_min_pt = 3, height_max_pt = 30;
  double width_max = 4, height_max = 5;  // in heights, in widths
};

// The usual x-height of a page, in pixels; 0 where there is no text. It is the median height of the letters
// among `members`, weighted by their widths. `dpi` is that of the page.
double x_height_of(const Components& ink, const std::vector<std::size_t>& members, double dpi,
                   const XHeightSettings& settings = {});

// The lines among `members` (indexes of components) from top to bottom, those at one height from left to
// right. `x_height` is in pixels; none for 0.
std::vector<InkLine> find_ink_lines(const Components& ink, const std::vector<std::size_t>& members,
                                    double x_height, const InkLineSettings& settings = {});

// The same of members whose kinds are known. `x_height` must be above 0.
std::vector<InkLine> find_ink_lines(const Components& ink, InkKinds kinds, double x_height,
                                    const InkLineSettings& settings = {});

// The parts of a line between gaps wider than this (in pixels), each to be read alone; white paper costs
// time.
std::vector<InkLine> split_at_gaps(const Components& ink, const InkLine& line, double gap_max);

// What of a line has its middle between two places, in pixels.
InkLine part_between(const Components& ink, const InkLine& line, double x0, double x1);

}  // namespace thaimemo
