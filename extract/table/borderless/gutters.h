// The white space between two columns, and whether it parts them. Internal to extract/table/borderless.
#pragma once

#include <vector>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

// Lines `first` up to, not including, `end`.
struct LineRange {
  std::size_t first = 0, end = 0;
};

struct Gutter {
  int lines = 0;            // with text on both sides
  double usual_gap_em = 0;  // what most of them leave there at most (GutterSettings::usual_gap_share)
  double free_em = 0;       // what all lines leave free
  bool aligned = false;     // text right of it begins at one place, and is no unit of what stands left of it
  bool below_bold = false;  // bold text stands on both sides, and text side by side that is not bold

  // Parts columns by itself.
  bool strong(const GutterSettings& settings) const;
  // Parts columns beside a strong one: a column that few rows fill.
  bool weak(const GutterSettings& settings) const;
};

// The gutter between the neighbouring columns `left` and `right` of some lines.
Gutter gutter_between(const std::vector<SegmentedLine>& lines, const LineRange& range, const Interval& left,
                      const Interval& right, const GutterSettings& settings);

}  // namespace thaimemo
