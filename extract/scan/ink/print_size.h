// How large a scan was on paper. Files lie about it: a converter takes a pixel for a point, a camera writes 72 dpi.
#pragma once

#include "extract/record/image.h"

namespace thaimemo {

// Lengths in points.
struct PrintSizeSettings {
  // The height of a consonant like ก in office print: a third of the size of TH Sarabun, in which letters are
  // set with 16 points, a half of other fonts', set with 10 to 12.
  double usual_x_height_pt = 5.5;
  double x_height_min_pt = 2.8, x_height_max_pt = 11;  // footnotes, titles: outside of it no page is set
  double paper_tolerance = 0.04;                       // of a side: what counts as a paper size of the trade
  double a4_ratio_tolerance = 0.06;                    // what has nearly this shape may be A4; by eye
  int letter_min_px = 6, letter_max_px = 120;          // of 75 dpi, of 600 dpi with titles
  double ink_level = 0.6;                              // of the paper's brightness
  double largest_paper_mm[2] = {297, 420};             // A3
};

// The resolution by which the scan's letters have a usual size: what it claims where its paper then has a
// usual size, or its letters have; else the one that makes it A4, where it has that shape; else that of the
// letters. Throws Error "ocr-failed".
double dpi_by_letters(const Image& scan, const PrintSizeSettings& settings = {});

// Whether so many pixels are more than an A3 page.
bool is_larger_than_a3(const Image& scan, double dpi, const PrintSizeSettings& settings = {});

}  // namespace thaimemo
