// Which cells of a header without rules stand below others. Internal to extract/table/borderless.
//
// Cells are centred in their height: one of the lower level stands below the middle of the header, one that
// reaches over both levels in it. So a piece over one column, with text below it, is the header of several
// where the columns beside that stand as low, and others reach over both levels.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

// Where words stand in the height of the page.
struct Extent {
  double top = 0, bottom = 0;
  bool any = false;

  void add(const Box& box);
  double middle() const { return (top + bottom) / 2; }
};

// Of a line's words whose middle lies over `span`, from `top` down.
Extent extent_over(const TextLine& line, const Span& span, double top = 0);

class HeaderLevels {
 public:
  // The header's lines are `first` to before `end`.
  HeaderLevels(const std::vector<TextLine>& words, std::size_t first, std::size_t end,
               const std::vector<Span>& bands, const BorderlessSettings& settings);

  // The bands under a piece of the header's line `line` that stands over `band` alone: the first and one past
  // the last; none where it is the header of that band only.
  std::optional<std::pair<std::size_t, std::size_t>> spanned(std::size_t line, const Span& run,
                                                             std::size_t band, double em) const;

  // Whether one of some bands has text above a line: no cell of the upper level stands there.
  bool any_above(std::size_t line, std::size_t first_band, std::size_t end_band) const;

 private:
  Extent extent_of(std::size_t band, double top) const;
  bool any_in_the_middle(std::size_t first, std::size_t end, double height) const;  // of the other bands
  bool stands_as_low(std::size_t band, const Extent& below, const Extent& above) const;

  const std::vector<TextLine>& words_;
  std::size_t first_, end_;
  const std::vector<Span>& bands_;
  const BorderlessSettings& settings_;
  double middle_ = 0;  // of the whole header
};

}  // namespace thaimemo
