// Bold print by the width of its strokes: nothing else tells the header of a table on a scan.
#pragma once

#include <vector>

#include "extract/scan/image/components.h"
#include "extract/scan/ink/ink_line.h"

namespace thaimemo {

struct BoldnessSettings {
  // Wider ink is a stroke that runs across, or letters that touch; in x-heights of the line.
  double stroke_max = 0.6;
  // Fewer strokes tell nothing: a number alone, a dash.
  int runs_min = 60;
  // Bold strokes are so many times as wide as the page's usual ones. By eye on made scans of three fonts: bold
  // lines have 1.16 (blurred photographs) to 1.8, of the others one in a hundred has more than 1.15.
  double bold_min = 1.17;
};

// The mean width of a line's upright strokes between its top and its baseline, in x-heights of the line; 0 where
// too few can be seen.
double stroke_width(const Components& ink, const InkLine& line, const BoldnessSettings& settings = {});

// The usual one among lines, each weighted by its letters; 0 without any.
double usual_stroke_width(const Components& ink, const std::vector<const InkLine*>& lines,
                          const BoldnessSettings& settings = {});

}  // namespace thaimemo
