// What is drawn and not typed on an office's page, as a path in the letters of SVG (M, C, L, Z), which HTML and
// OpenDocument share. Units are points.
#pragma once

#include <string>

#include "corpus/make/wording/random.h"

namespace thaimemo::make {

struct PenPath {
  double width_pt = 0, height_pt = 0;  // of the box that holds the path
  std::string path;                    // from the box's top left corner
};

// A signature: loops of a pen.
PenPath draw_signature(Random& random);

// Wings, in the place of the emblem of a memo page.
PenPath emblem();

// The same as a picture in black: a PNG in the letters of base64.
std::string emblem_picture();

}  // namespace thaimemo::make
