// Rules beside each other without any that close them above and below: the columns of a table that a page
// cuts off, or whose rows nobody ruled. Internal to extract/table/partial.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Tables of one row, without text, between three upright rules or more that begin and end together, outside of
// the ruled tables. Rules that go on farther, such as those at the sides of a note below, count as long as the
// others. Words stand in two of the columns at least, and across no rule.
std::vector<Table> rule_fences(const std::vector<Rule>& rules, const std::vector<Table>& ruled,
                               const std::vector<StyledWord>& words, const PartialSettings& settings);

}  // namespace thaimemo
