// Columns that white shows which runs down through the header and all rows. Internal to extract/table/partial.
//
// Text lines side by side show gutters (extract/table/borderless), but where cells stand in the middle of their rows, or
// have a line each, few lines of two columns stand side by side. All words of a column seen together leave white between
// them all the same.
#pragma once

#include <vector>

#include "base/interval.h"
#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Where words stand from left to right; those that overlap, or stand no farther apart, as one.
std::vector<Interval> covered_by(const std::vector<StyledWord>& words, double gap_max_pt);

// The edges of columns, and those between: where a column's words leave white through header and rows, and both have text
// on both sides of it.
std::vector<double> divided_at_corridors(const std::vector<double>& xs, const std::vector<StyledWord>& header,
                                         const std::vector<StyledWord>& body,
                                         const PartialSettings& settings);

// The edges of columns without those that part a column over which no header stands from one that has one: of its two
// edges the one that more words cross, of the header first. A gap in a line of stretched text looks like such. Text
// between edges that nothing crosses is a column all the same.
std::vector<double> without_headless_columns(std::vector<double> xs, const std::vector<StyledWord>& header,
                                             const std::vector<StyledWord>& body,
                                             const PartialSettings& settings);

}  // namespace thaimemo
