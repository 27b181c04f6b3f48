// The ruling lines of a scan, and its ink without them.
#pragma once

#include <vector>

#include "extract/ocr/mask.h"

namespace thaimemo {

struct RasterRuleSettings {
  double piece_min_pt = 9;      // straight ink shorter than this is a letter's stroke
  double rule_min_pt = 22;      // what the pieces of one rule must make up together
  double gap_max_pt = 9;        // a broken rule goes on after a gap like this
  double drift_max_pt = 2;      // two pieces of a rule stand this far beside each other at most
  double thickness_max_pt = 5;  // thicker is a bar: its two long edges count as rules
  double coverage_min = 0.6;    // part of a rule's length that must be ink
};

struct RuledInk {
  std::vector<PixelBox> rules;  // horizontal ones first, each kind sorted by place
  Mask text;                    // the ink without the rules; letters that a rule crossed are closed again
  Mask ruled;                   // the pixels that were taken out
};

// Long straight strokes by morphological opening in either direction, tolerant of a slight lean and of steps,
// then joined over gaps.
RuledInk separate_rules(const Mask& ink, double dpi, const RasterRuleSettings& settings = {});

}  // namespace thaimemo
