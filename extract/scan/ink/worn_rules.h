// Rules with large holes: worn toner, a copy of a copy, a bad fax.
#pragma once

#include <vector>

#include "extract/scan/image/mask.h"

namespace thaimemo {

// By eye on made copies and pale scans.
struct WornRuleSettings {
  double gap_max_pt = 45;       // three lines of text
  double gap_share_max = 0.35;  // of the length of both pieces
  double drift_max_pt = 1.2;    // how far beside each other they may stand
  double held_pt = 4;           // an end so near to a rule of the other direction was drawn as an end
};

// Adds a rule over the gap between two pieces in one line, where one of the ends at the gap or both stand
// free. Where both end at other rules the gap was drawn: cells that are one, or two tables. In pixels.
void join_worn_rules(std::vector<PixelBox>& rules, double dpi, const WornRuleSettings& settings = {});

}  // namespace thaimemo
