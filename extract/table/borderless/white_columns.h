// Columns that only white space makes: lines that leave the same gutters free. Internal to
// extract/table/borderless.
//
// The method is an optimum: of all ways to cut a region into candidates, runs of lines that leave gutters
// free, and lines outside of them, it takes the one that scores most (dynamic programming over the lines;
// decision 0009). A candidate scores, for each line, the square of the gutters between the columns that the
// line fills, and loses CandidateSettings::table_cost. So a heading across the columns ends a candidate
// rather than closing gutters of the lines above and below it, and a table does not fall to pieces.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

// Lines `first` up to, not including, `end`, which may be a table, and its columns.
struct TableCandidate {
  std::size_t first = 0, end = 0;
  std::vector<Interval> columns;  // their extents from left to right
  int strong_gutters = 0;         // with text on both sides in enough lines
  std::size_t continued_to = 0;   // lines before this one go on with a table of the page before; 0 for none
  std::size_t header_to = 0;      // and those before this one are its header, repeated

  bool continued() const { return continued_to > 0; }
};

// The best candidates, which do not overlap, from top to bottom. Each has a strong gutter (gutters.h); none
// for more lines than CandidateSettings::lines_max.
std::vector<TableCandidate> table_candidates_of(const std::vector<SegmentedLine>& lines,
                                                const BorderlessSettings& settings);

}  // namespace thaimemo
