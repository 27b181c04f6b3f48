// Where on a line's picture there is ink.
#pragma once

#include "extract/record/image.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

// Of the columns from `from` to `to` - 1 (in pixels) those from the first ink to the last, with a little
// paper: models write letters into wide white margins. The box has the full height; it is empty where there
// is no ink. `line` is grey.
PixelBox ink_columns(const Image& line, int from, int to);

}  // namespace thaimemo
