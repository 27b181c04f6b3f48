// The rows that shaded fields show: their edges part rows as rules do.
#pragma once

#include <vector>

#include "extract/scan/image/mask.h"

namespace thaimemo {

// By eye on made reports where not said otherwise.
struct ShadedRowSettings {
  double text_share_min =
      0.004;  // of a field's area, that letters fill; what shines through from the back has none
  double white_max_pt = 12;   // between the last field and a row without shade, and between lines of that row
  double table_gap_pt = 30;   // more white than this, all across, parts two tables
  double column_gap_pt = 10;  // white between two columns
  double running_min = 0.35;  // of the field's width: a line in one run of this width is a heading or a note;
                              // as PartialSettings::running_min
  double speck_max_pt = 4;    // a line of less ink is a stain
  double room_pt = 2;         // between a row's letters and its edge
};

// Rules along the edges of fields with text, and at the end of the rows without shade above the first and below
// the last of them: every other row has none. `text` is the ink without rules; all in pixels.
std::vector<PixelBox> shaded_row_edges(const std::vector<PixelBox>& fields, const Mask& text, double dpi,
                                       const ShadedRowSettings& settings = {});

}  // namespace thaimemo
