// Straight stretches of ink: rules, and nothing that stands there by chance. Masks in, masks out; nothing
// fails.
#pragma once

#include "extract/scan/image/mask.h"

namespace thaimemo {

Mask transposed(const Mask& mask);  // x and y exchanged: what runs down runs across

// Ink in stretches of `length` pixels along x, as a morphological opening would give, but of each stretch
// only `share` (0 to 1) need be ink, and one step up or down does not break it: the rules of faxes are full
// of holes.
Mask straight_ink(const Mask& ink, int length, double share);

}  // namespace thaimemo
