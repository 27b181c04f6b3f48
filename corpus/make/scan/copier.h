// What a photocopier does to a page: one call for each generation of copies.
#pragma once

#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

enum class CopierSetting {
  lighter,  // eats thin strokes
  darker    // makes strokes fat and fills small loops
};

// The sheet lies askew, its strokes change their width, its greys go to black or white, dirt on the glass
// comes along, and the open lid darkens an edge. Grey images only; `image.dpi` says how large a point is.
void copy_once(Image& image, CopierSetting setting, Random& random);

// Two holes at the left edge, as the lid behind them prints: dark discs. ISO 838: 6 mm wide, 80 mm apart, 12 mm
// from the edge, about the middle of the side.
void add_punch_holes(Image& image, Random& random);

}  // namespace thaimemo::make
