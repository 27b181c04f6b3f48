// A picture taken apart as "compact PDF" scanners do (mixed raster content, ITU-T T.44): a coarse background that
// holds paper, shades and colours, and a sharp mask that holds all that is much darker than the paper about it.
#pragma once

#include "extract/record/image.h"

namespace thaimemo::make {

struct SplitPicture {
  Image background;  // of the picture's channels
  Image mask;        // one channel, 0 where ink is and 255 elsewhere; as many pixels as the picture
};

// `background_dpi` at most the picture's own.
SplitPicture split_picture(const Image& image, double background_dpi);

}  // namespace thaimemo::make
