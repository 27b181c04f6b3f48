// A sheet photographed on a table: where its corners are, and the sheet as if seen from straight above.
#pragma once

#include <optional>

#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

struct RectifySettings {
  double brighter_min = 22;           // greys from the table to the paper at their border
  double table_share_min = 0.01;      // of the picture that must be table
  double paper_share_min = 0.5;       // and that must be paper
  double table_brightness_max = 0.7;  // of the paper's
  double straight_share_min = 0.6;    // of an edge's points that lie on its line
};

// The corners of bright paper on a dark ground, in points of the picture. None where the paper fills the
// picture, as that of a scanner does, or its edges are not straight.
std::optional<Corners> find_paper(const Image& grey, const RectifySettings& settings = {});

// The sheet between the corners as a rectangle, with a resolution that makes it A4 where it has that shape
// (P. Heckbert, Fundamentals of texture mapping and image warping, 1989). Grey or colour. Throws Error
// "ocr-failed".
Image rectified(const Image& picture, const Corners& paper);

}  // namespace thaimemo
