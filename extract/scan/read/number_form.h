// Numbers that no print has: both networks may agree on what a lost or broken sign left.
#pragma once

#include <string>
#include <vector>

#include "extract/scan/image/mask.h"

namespace thaimemo {

// Whether signs stand where none can: a percent sign before a digit, a point before a comma, a comma before
// other than three digits where a group has three (1,2,3 is a list).
bool is_malformed_number(const std::string& text);

// In x-heights. A point is set 0.25 to 0.3 em wide, an x-height is some 0.45 em; white between two digits
// differs by less than 0.2, but beside the narrow 1 by up to 0.4. By eye on made faxes.
struct HiddenPointSettings {
  double wider_min = 0.4, wider_beside_one_min = 0.65;
};

// Whether a number of three digits or more without a point has so much white between two of them that a point
// stood there, too small or pale for ink (69.66 read 6966). `digits`: the box of each digit, from left to
// right, in pixels, as `x_height`.
bool hides_a_point(const std::string& text, const std::vector<PixelBox>& digits, double x_height,
                   const HiddenPointSettings& settings = {});

}  // namespace thaimemo
