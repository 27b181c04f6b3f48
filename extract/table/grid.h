// Tables from ruling lines, drawn or scanned: rules → edges → intersections → cells → tables.
#pragma once

#include <vector>

#include "extract/page/page_record.h"

namespace thaimemo {

struct GridSettings {
  double snap_tolerance_pt = 3;      // parallel rules closer than this are one
  double join_tolerance_pt = 3;      // gaps in a rule up to this are closed; rules cross when they miss by no more
  double rule_length_min_pt = 8;     // shorter rules are decoration
  double cell_side_min_pt = 4;
};

// Tables with their cells' places and spans, without text, in reading order (`number` from 1).
std::vector<Table> find_tables(const std::vector<Rule>& rules, const GridSettings& settings = {});

}  // namespace thaimemo
