// Rows whose text runs on over several columns: "ระยะเวลาดำเนินการ : …" below the rows, headings between them. Internal
// to extract/table/partial.
#pragma once

#include <vector>

#include "base/interval.h"
#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Heights of lines, those that follow each other together, that begin in the first column and go on without a gap over
// an edge. `xs` are the edges of the columns.
// A drawn rule is never run across: of `rules` those between columns count.
std::vector<Interval> bands_across(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                                   const std::vector<Rule>& rules, const PartialSettings& settings);

// Whether that holds for all lines, at least one.
bool runs_across(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                 const PartialSettings& settings);

// Makes rows below the first whose lines run across one cell each. `words` are those inside the table.
void merge_rows_across(Table& table, const std::vector<StyledWord>& words, const std::vector<Rule>& rules,
                       const PartialSettings& settings);

}  // namespace thaimemo
