// The line crop: the picture of one text line. What its neighbours put into its rows stays in: which line a
// mark between two tightly set ones belongs to is for the network to see, which learned to overlook the others.
#pragma once

#include <span>

#include "extract/record/image.h"
#include "extract/scan/ink/ink_line.h"

namespace thaimemo {

struct LineCrop {
  Image image;       // grey, white where the line has no ink
  double scale = 1;  // pixels of `image` per pixel of the page
  int x = 0, y = 0;  // where the image's corner is on the page, in pixels of the page
};

// Room and frame are what the model was trained with (model/README.md); lengths in x-heights of the line.
struct LineCropSettings {
  double room_above = 1.2, room_below = 0.4, room_aside = 0.5;  // white kept around the letters
  double frame = 1;             // of the usual height: letters come out as much smaller
  int room_min_px = 2;          // above and below the line's ink
  double seams_per_inch = 100;  // a hundredth of an inch around a run of ink is its blurred edge
  double height_max_px = 90;    // higher lines are made smaller: the model looks at 36 pixels in the end
  int neighbours_aside_px = 2;  // how far beyond the line's ends its neighbours' ink is kept
};

// The line's own ink in the page's greys on white, and of the components `around` (indexes) what reaches into
// its rows. The room above and below is the same for every line (more where marks need it), so that letters
// always reach the model at about the same size. `ink` and `line` are in pixels of `grey`. Throws Error
// "ocr-failed".
LineCrop crop_line(const Image& grey, const Components& ink, const InkLine& line,
                   std::span<const std::size_t> around, const LineCropSettings& settings = {});

}  // namespace thaimemo
