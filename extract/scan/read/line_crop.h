// The picture of one text line, with nothing of its neighbours in it.
#pragma once

#include "extract/record/image.h"
#include "extract/scan/ink/ink_lines.h"

namespace thaimemo {

struct LineCrop {
  Image image;
  double scale = 1;  // pixels of `image` per pixel of the page
  int x = 0, y = 0;  // where the image's corner is on the page
};

struct LineCropSettings {
  double room_above = 1.2, room_below = 0.4,
         room_aside = 0.5;    // white kept around the letters, in x-heights
  double frame = 1;           // of the usual height: letters come out as much smaller
  double height_max_px = 90;  // higher lines are made smaller: the model looks at 36 pixels in the end
};

// The line's own ink in the page's greys on white. The room above and below is the same for every line (more
// where marks need it), so that letters always reach the model at about the same size.
LineCrop crop_line(const Image& grey, const Components& ink, const InkLine& line,
                   const LineCropSettings& settings = {});

}  // namespace thaimemo
