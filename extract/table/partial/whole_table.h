// Tables without rules, seen as a whole after white space has shown them line by line.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// A table that white space showed line by line, seen as a whole: with the columns between which white runs down through
// header and rows, the rest of its rows above `below_max`, and other rows where cells stand in the middle of those, since
// text lines of one row do not lie side by side there. None where that shows nothing else.
std::optional<Table> seen_whole(const Table& found, const std::vector<StyledWord>& words, double below_max,
                                const PartialSettings& settings = {});

}  // namespace thaimemo
