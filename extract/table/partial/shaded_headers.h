// Columns that a shaded header shows: each of its cells stands on a field of its own.
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Rules between the columns of tables that have rules between their rows alone (`ruled`, of one column), from the
// fields of their header down to their end; none through a row whose text runs across.
std::vector<Rule> rules_below_headers(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                      const std::vector<Table>& ruled, const std::vector<Rule>& rules,
                                      const PartialSettings& settings = {});

// Tables without rules below a shaded header, outside of the ruled ones and where no rules part the columns, without text: the columns are the header's,
// the rows blocks of lines (row_edges.h). The rows end at the page's foot, a bold line, or one far below the others.
std::vector<Table> tables_below_headers(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                        const std::vector<Table>& ruled, const std::vector<Rule>& rules,
                                        const PartialSettings& settings = {});

}  // namespace thaimemo
