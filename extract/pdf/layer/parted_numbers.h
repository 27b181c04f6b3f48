// Numbers that touch at a ruling line: the eye parts them by the line, their glyphs leave no gap. Internal to extract/pdf/layer.
#pragma once

#include <vector>

#include "extract/pdf/layer/glyph_runs.h"

namespace thaimemo {

struct PartedNumberSettings {
  double reach_max_em = 0.3;   // from the line to where one number ends: over half the width of a digit
  std::size_t glyphs_min = 3;  // of each number: a line through a shorter one is as likely chance
};

// The glyphs of a run before which a vertical rule parts two amounts ("333.44|1,123"), in their order. Only where the
// letters between two spaces are no amount themselves, and all the parts are: a number that runs over a rule is not cut.
std::vector<const Glyph*> numbers_parted_by_rules(const GlyphRun& run, const std::vector<Rule>& rules,
                                                  const PartedNumberSettings& settings = {});

}  // namespace thaimemo
