// What paper, glass and light do to a page of pixels (8 bits a channel, one channel or three).
#pragma once

#include <array>

#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// Smears each pixel over its neighbours, 1-2-1 in both directions, so many times.
void blur(Image& image, int times);

// Adds noise of about this standard deviation, in grey levels.
void add_noise(Image& image, double deviation, Random& random);

// Darkens towards one side and along a fold, by up to `depth` (0 to 1) of the light.
void add_shading(Image& image, double depth, Random& random);

// Dark specks of a few pixels, so many on a million.
void add_specks(Image& image, int per_million, Random& random);

// Pixels turned black or white by chance.
void add_salt_and_pepper(Image& image, double share, Random& random);

// Black where darker than the threshold; one bit's worth of grey.
void make_bitonal(Image& image, int threshold);

// The page as a camera sees it: its corners moved inwards by up to `depth` of the sides, on a dark table.
void add_perspective(Image& image, double depth, Random& random);

// Turned clockwise about the middle by a small angle, then moved by so many pixels; what comes in from outside is
// white.
Image skewed(const Image& image, double degrees, double right_px, double down_px);

// Turned clockwise by a multiple of 90 degrees.
Image turned(const Image& image, int degrees);

}  // namespace thaimemo::make
