// Which cells of a header without rules stand below others. Internal to extract/table/borderless.
//
// Cells are centred in their height: one of the lower level stands below the middle of the header, one that
// reaches over both levels stands in it. So a text over one column, with more text below it, is the header of
// several columns where the columns beside that one stand as low, and others reach over both levels.
#pragma once

#include <optional>
#include <vector>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

// From the top to the bottom of a line's words whose middle lies over `column` and that begin no higher than
// `top`; empty where there are none.
Interval height_over(const TextLine& line, const Interval& column, double top = 0);

class HeaderLevels {
 public:
  // The header is lines `first` up to before `end` of the region. Looks at what others own.
  HeaderLevels(const TextRegion& region, std::size_t first, std::size_t end,
               const std::vector<Interval>& columns);

  // The columns under a text run of line `line` that stands over `column` alone; none where it is the header
  // of that column only.
  std::optional<ColumnRange> spanned(std::size_t line, const Interval& run, std::size_t column) const;

  // Whether one of these columns has text above a line of the header: then no cell of the upper level begins
  // in that line over them.
  bool any_above(std::size_t line, const ColumnRange& range) const;

 private:
  Interval height_of(std::size_t column, double top) const;
  bool any_in_the_middle(const ColumnRange& except, double tolerance) const;
  bool stands_as_low(std::size_t column, const Interval& below, const Interval& above) const;
  ColumnRange as_low_around(std::size_t column, const Interval& below, const Interval& above) const;
  std::optional<ColumnRange> best_centred(const Interval& run, std::size_t column, const ColumnRange& among,
                                          double off_max) const;

  const std::vector<TextLine>& words_;
  const std::vector<SegmentedLine>& lines_;
  const std::vector<Interval>& columns_;
  const BorderlessHeaderSettings& settings_;
  std::size_t first_, end_;
  double middle_;  // of the whole header's height
};

}  // namespace thaimemo
