// A sheet photographed on a table: where its corners are, and the sheet as if seen from straight above.
#pragma once

#include <optional>

#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

// Lengths in pixels are those of the coarse picture in which edges are looked for. By eye on made photographs
// of made reports.
struct RectifySettings {
  int coarse_side_px = 700;     // its longer side
  int coarse_side_min_px = 40;  // where its shorter side is less there is no sheet to be seen
  int window_px = 3;            // before and behind a border, whose means are compared
  double brighter_min = 22;     // of 255 levels, from the table to the paper at their border
  int border_depth_part = 3;    // the border lies in the outer third of the picture
  int corner_part = 20;         // a twentieth of a side at each end is left out: corners may be bent
  // Of a side that must show a border; else the picture's own edge is the sheet's.
  double border_share_min = 0.3;
  double on_line_px = 2;              // how far a point may lie from its edge's line
  std::size_t tried_points = 40;      // of an edge, through pairs of which lines are tried
  double straight_share_min = 0.6;    // of an edge's points that lie on its line
  double trimmed_px = 1;              // taken off each edge, which is never quite straight
  double table_share_min = 0.01;      // of the picture that must be table
  double paper_share_min = 0.5;       // and that must be paper
  double table_brightness_max = 0.7;  // of the paper's
  double a4_shape_tolerance = 0.08;   // of the ratio of the sides, by which a sheet counts as A4
};

// The corners of bright paper on a dark ground, in points of the picture. None where the paper fills the
// picture, as that of a scanner does, or its edges are not straight. Throws Error "ocr-failed", as
// rectified() does.
std::optional<Corners> find_paper(const Image& grey, const RectifySettings& settings = {});

// The sheet between the corners (in points) as a rectangle, with a resolution that makes it A4 where it has
// that shape (P. Heckbert, Fundamentals of texture mapping and image warping, 1989). Grey or in colour, as
// the picture.
Image rectified(const Image& picture, const Corners& paper, const RectifySettings& settings = {});

}  // namespace thaimemo
