// Ruled tables that are nothing but a header: boxes around its cells, or a dark field on a scan, whose edges are
// as good as rules. The rows below have no rules, and the header's words are the best that tells of their columns.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Whether a ruled table is one or two rows of bold words, `words` those inside it, several side by side.
bool may_be_header(const Table& ruled, const std::vector<StyledWord>& words,
                   const PartialSettings& settings = {});

// Whether one of the tables begins in the header and goes on below it.
bool goes_on_below(const Table& header, const std::vector<Table>& tables);

}  // namespace thaimemo
