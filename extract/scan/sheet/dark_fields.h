// White letters on dark fields: the header rows of many tables.
#pragma once

#include "extract/record/image.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

// Fields are looked for in a small picture of the page, by the share of dark pixels around each, so that the
// letters in them do not count. By eye on made reports and on the colours of Word's tables where not said
// otherwise.
struct DarkFieldSettings {
  double coarse_dpi = 75;        // of the small picture
  double paper_quantile = 0.9;   // the paper is as bright as that of its pixels
  double dark_max = 0.62;        // of the paper's brightness: white letters on paler ground are hard to read
  double window_pt = 10;         // looked at around a pixel: as high as letters
  double dark_share_min = 0.5;   // of it; straight edges of a field have just a half
  double side_min_pt = 10;       // no row of text is lower
  double solid_min_pt = 4;       // of the field's margins; strokes of letters are thinner
  double even_sides_min = 0.75;  // of its length a field has the same height: emblems are round,
  double even_tolerance = 0.12;  // within this part of it
  double letter_contrast =
      0.25;  // of the paper's brightness: so much brighter than the field are its letters
  double letters_share_min = 0.01;  // the part of a field that its letters fill at least
  double darker_share_max = 0.25;   // as against them, darker ink: in a shadow lies black print
  double edge_pt = 3;   // the edge of a field is looked for so near to where the small picture has it
  double rim_pt = 0.8;  // as thick as a usual rule, and two pixels at least:
  int rim_min_px = 2;   // the field's edge stays dark, a border of its cells
};

// Turns the dark fields of a grey scan black on white, each with a black rim, and marks their pixels. The
// light need not be even, nor the page straight. An empty mask where there are none. Throws Error
// "ocr-failed".
Mask turn_dark_fields(Image& grey, const DarkFieldSettings& settings = {});

}  // namespace thaimemo
