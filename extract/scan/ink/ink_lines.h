// Lines of Thai text from connected pieces of ink.
//
// A line's letters stand side by side at about the same height, so lines are followed from letter to letter
// (a lean or a bend of the page does no harm); tone marks and vowels above and below are then given to the
// nearest letter of the nearest line; ink that reaches over two lines is cut between them. Sizes count in
// x-heights: the height of a consonant like ก.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/image/components.h"

namespace thaimemo {

// Rows y0 to y1 - 1 of a component; most belong to their line as a whole.
struct LinePiece {
  std::size_t component = 0;
  int y0 = 0, y1 = 0;
};

struct InkLine {
  PixelBox box;                   // around all pieces
  double top = 0, bottom = 0;     // of its letters without marks
  std::vector<LinePiece> pieces;  // by x

  double x_height() const { return bottom - top; }
};

struct InkLineSettings {
  double letter_min = 0.55, letter_max = 2.3;  // heights of what counts as a letter, in x-heights
  double touching_max = 4.5;                   // higher ink is a picture, a stamp or a bracket: no text
  double mark_above = 1.3, mark_below = 0.8;   // how far from the letters a mark may stand
  double dust = 0.10;                          // what is smaller in both directions is dropped
  double speck = 0.02;                         // ink of less area than this, in squares of the x-height,
  double specks_max = 1;                       // is dropped too where there are more such specks than letters
  double lone_width = 0.3;                     // ink without letters beside it must be as wide as a dash
};

// The usual x-height of a page, in pixels; 0 where there is no text. Heights that no print has are left
// out.
double x_height_of(const Components& ink, const std::vector<std::size_t>& members, double dpi);

// Lines from top to bottom, those at one height from left to right.
std::vector<InkLine> find_ink_lines(const Components& ink, const std::vector<std::size_t>& members,
                                    double x_height, const InkLineSettings& settings = {});

// The parts of a line between gaps wider than this, each to be read alone; white paper costs time.
std::vector<InkLine> split_at_gaps(const Components& ink, const InkLine& line, double gap_max);

// What of a line has its middle between two places, in pixels.
InkLine part_between(const Components& ink, const InkLine& line, double x0, double x1);

}  // namespace thaimemo
