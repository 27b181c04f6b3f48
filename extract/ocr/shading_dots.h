// Shaded cells of a fax: the machine turned their grey into dots, among which letters get lost.
#pragma once

#include "extract/ocr/mask.h"

namespace thaimemo {

struct ShadingDotsSettings {
  double window_pt = 9;          // how large an area is judged at a time
  double dots_share_min = 0.03;  // of an area's pixels: so many dots are shading
};

// The ink with dots taken out where they are dense: a pixel stays if most of its neighbourhood of 3 × 3 is
// ink (a median filter). Elsewhere the ink stays as it is, for the filter harms thin strokes. Rules must have
// been taken out before.
Mask without_shading_dots(const Mask& ink, double dpi, const ShadingDotsSettings& settings = {});

}  // namespace thaimemo
