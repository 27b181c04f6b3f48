// Ruling lines among a page's paths and images. Internal to extract/pdf.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/page_record.h"

class GfxState;
class GfxSubpath;

namespace thaimemo {

struct RuleLimits {
  double thickness_max_pt = 4;  // thicker is an area
  double slope_max_pt = 1;      // a line may lean this much over its whole length
  double length_min_pt = 1;     // dashes and cell-by-cell borders are short; shorter is dirt
};

// Straight level and upright segments of a stroked path; a dashed stroke counts as whole.
void add_stroked_rules(GfxState& state, const RuleLimits& limits, std::vector<Rule>& rules);

// Thin filled shapes, and frames made of an outer and an inner rectangle.
void add_filled_rules(GfxState& state, const RuleLimits& limits, std::vector<Rule>& rules);

// The box around a path's points on the page, and the path itself where it is an upright rectangle. At least one point.
Box box_of(const GfxState& state, const GfxSubpath& path);
std::optional<Box> rectangle_of(const GfxState& state, const GfxSubpath& path);

// The box that an image covers; as a rule where it is thin.
Box image_box(const GfxState& state);
void add_thin_box(const GfxState& state, const Box& box, const RuleLimits& limits, std::vector<Rule>& rules);

}  // namespace thaimemo
