// What stands wrong on the paper itself before anything scans it.
#pragma once

#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// A cartridge at its end: ink is grey, is missing in blotches inside the letters, and pale streaks run down the page.
// `image.dpi` says how large they are.
void wear_toner(Image& image, Random& random);

// The back of the sheet shines through thin paper: `back`, as it would be read from its own side, mirrored, blurred
// and pale, under the front. `back` may have fewer pixels than `front` but must have its shape.
void show_through(Image& front, const Image& back, Random& random);

// Cheap paper is no white: a little grey, and yellowish where the picture has colours.
void tint_paper(Image& image, Random& random);

// How much coarser than the front the back may be drawn: fibres blur it anyway.
constexpr double show_through_dpi = 75;

}  // namespace thaimemo::make
