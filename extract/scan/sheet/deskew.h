// The lean of a page, measured and taken out.
#pragma once

#include "extract/scan/image/picture.h"

namespace thaimemo {

struct DeskewSettings {
  double skew_max_deg = 7;          // pages lean no further in a scanner; by eye on made reports
  double skew_min_deg = 0.07;       // less is left as it is, for rotating blurs: 1 pixel in 800
  double confidence_min = 2.5;      // below it the lines do not tell; by eye on made reports
  double dark_areas_per_inch = 10;  // ink of a tenth of an inch in both directions is no letter,
  double dark_seams_per_inch = 16;  // nor is what lies within a sixteenth of it
  int dark_area_min_px = 8, dark_seam_min_px = 2;  // of the two, where the picture is coarse
  int large_width_px = 1200;  // wider pages are measured at a quarter of their size, others at a half
};

// Degrees clockwise by which the page leans, 0 where it does not tell. It is measured without dark areas: the
// table around a photographed page has straight edges too, but not those of the text. `dpi` is that of `ink`.
// Throws Error "ocr-failed", as deskewed() does.
double skew_of(const Bitmap& ink, double dpi, const DeskewSettings& settings = {});

// The page (grey or in colour) turned back by its skew; as it is where the skew is small.
Picture deskewed(const Picture& page, double skew_deg, const DeskewSettings& settings = {});

}  // namespace thaimemo
