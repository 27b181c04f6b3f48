// Rows that shading shows: every other row of a table stands on a field of colour, drawn for the whole row or for
// each of its cells.
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// The rules that striped tables would have between their rows, and between their columns where each cell has a field
// of its own. `fields` are the painted areas that the eye sees on white paper, in points. Rows between fields, before
// the first and behind the last stand on white; where no fields part them, a cell of such a row that text crosses is
// merged. Fields inside the given tables and headers alone show nothing; a bold band begins a table.
std::vector<Rule> rules_of_stripes(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                   const std::vector<Table>& ruled, const PartialSettings& settings = {});

}  // namespace thaimemo
