// A page as a camera sees it.
#pragma once

#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// Its corners moved inwards by up to `depth` of the sides, on a dark table.
void add_perspective(Image& image, double depth, Random& random);

}  // namespace thaimemo::make
