// Rules above each other without any at the sides: the rows of a table without a frame. Internal to
// extract/table/partial.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Frames around two rules or more that begin and end together, outside of the ruled tables: each a table of
// one column, which text may complete. A stack ends at a stretch without text, and at one that holds little
// text in one run: a heading between two tables.
std::vector<Table> rule_stacks(const std::vector<Rule>& rules, const std::vector<Table>& ruled,
                               const std::vector<StyledWord>& words, const PartialSettings& settings);

}  // namespace thaimemo
