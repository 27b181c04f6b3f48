// Headers of tables that only white space makes. Internal to extract/table/borderless.
//
// A header's cells are text runs. One that spans columns stands in their middle; its text may touch only some
// of them.
#pragma once

#include <vector>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

// The columns that a text run stands over: those it touches, and where it touches several, as many beside
// them as bring it to the middle. Where the line's runs are given, one that stands over the edge of a column
// may bring in the next, if no other run stands over that. An empty range where it stands over none.
ColumnRange columns_spanned(const Interval& run, const std::vector<Interval>& runs, double em,
                            const std::vector<Interval>& columns, const BorderlessHeaderSettings& settings);

// A table's first line, and its columns, as wide as the header in them.
struct HeaderTop {
  std::size_t first = 0;
  std::vector<Interval> columns;
};

// Looks up from line `first`, over bold lines that span columns or stand at other heights than those of other
// columns, for the first line of the header; that is `first` where none stands above.
HeaderTop header_top(const TextRegion& region, std::size_t first, std::vector<Interval> columns);

// Whether the header, lines `first` up to before `end`, says the same twice: two tables stand side by side.
bool stands_twice(const std::vector<TextLine>& words, std::size_t first, std::size_t end,
                  const std::vector<Interval>& columns);

}  // namespace thaimemo
