// What a scanner's glass, lamp and sensor do to a page, and a bad line to a fax.
#pragma once

#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// Adds noise of about this standard deviation, in grey levels.
void add_noise(Image& image, double deviation, Random& random);

// Darkens towards one side and along a fold, by up to `depth` (0 to 1) of the light.
void add_shading(Image& image, double depth, Random& random);

// Dark specks of a few pixels, so many on a million.
void add_specks(Image& image, int per_million, Random& random);

// Pixels turned black or white by chance.
void add_salt_and_pepper(Image& image, double share, Random& random);

}  // namespace thaimemo::make
