// Pages of pixels (8 bits a channel, one channel or three): how they are moved, smeared and looked up. What paper,
// copiers, glass and cameras do to them stands in the files of these names.
#pragma once

#include <algorithm>
#include <cstddef>

#include "extract/record/image.h"

namespace thaimemo::make {

inline std::size_t row_bytes(const Image& image) {
  return static_cast<std::size_t>(image.width) * image.channels;
}

inline std::uint8_t clamped(int value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

// The colour between four pixels, one value a channel; 0 <= x < width - 1, 0 <= y < height - 1.
void sample(const Image& image, double x, double y, std::uint8_t* out);

// Smears each pixel over its neighbours, 1-2-1 in both directions, so many times.
void blur(Image& image, int times);

// Black where darker than the threshold; one bit's worth of grey.
void make_bitonal(Image& image, int threshold);

// Turned clockwise about the middle by a small angle, then moved by so many pixels; what comes in from outside is
// white.
Image skewed(const Image& image, double degrees, double right_px, double down_px);

// Turned clockwise by a multiple of 90 degrees.
Image turned(const Image& image, int degrees);

// Left and right exchanged.
Image mirrored(const Image& image);

}  // namespace thaimemo::make
