// Pale words across every page.
#pragma once

#include <string>

#include "corpus/make/ink/fonts.h"

namespace thaimemo::make {

inline constexpr double watermark_angle = 0.785;  // radians, rising to the right: half a right angle

// Of its letters, so that the words run across an upright page and across one that lies.
double watermark_size_pt(const std::string& words, const std::string& family, const FontBook& fonts);

}  // namespace thaimemo::make
