#include "extract/table/borderless/header_levels.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {

namespace {

double middle_of(const std::vector<TextLine>& words, std::size_t first, std::size_t end) {
  Interval whole = no_interval;
  for (std::size_t line = first; line < end; ++line) whole = united(whole, down(box_of(words[line])));
  return whole.middle();
}

}  // namespace

Interval height_over(const TextLine& line, const Interval& column, double top) {
  Interval height = no_interval;
  for (const StyledWord& word : line)
    if (stands_in(word, column) && word.word.bbox.y0 >= top) height = united(height, down(word.word.bbox));
  return height;
}

HeaderLevels::HeaderLevels(const TextRegion& region, std::size_t first, std::size_t end,
                           const std::vector<Interval>& columns)
    : words_(region.words),
      lines_(region.lines),
      columns_(columns),
      settings_(region.settings.header),
      first_(first),
      end_(end),
      middle_(middle_of(region.words, first, end)) {}

Interval HeaderLevels::height_of(std::size_t column, double top) const {
  Interval height = no_interval;
  for (std::size_t line = first_; line < end_; ++line)
    height = united(height, height_over(words_[line], columns_[column], top));
  return height;
}

// Below the header's middle, in the height of `below`, and nothing of it beside `above`.
bool HeaderLevels::stands_as_low(std::size_t column, const Interval& below, const Interval& above) const {
  const Interval height = height_of(column, 0);
  const double tolerance = settings_.level_min * above.width();
  return !height.empty() && height.middle() - middle_ >= tolerance &&
         std::abs(height.middle() - below.middle()) <= tolerance && height.low > above.middle();
}

ColumnRange HeaderLevels::as_low_around(std::size_t column, const Interval& below,
                                        const Interval& above) const {
  ColumnRange range{column, column + 1};
  while (range.first > 0 && stands_as_low(range.first - 1, below, above)) --range.first;
  while (range.end < columns_.size() && stands_as_low(range.end, below, above)) ++range.end;
  return range;
}

bool HeaderLevels::any_above(std::size_t line, const ColumnRange& range) const {
  const Interval over{columns_[range.first].low, columns_[range.end - 1].high};
  for (std::size_t above = first_; above < line; ++above)
    if (!height_over(words_[above], over).empty()) return true;
  return false;
}

// Whether another column's text stands in the middle of the header: its cell reaches over both levels.
bool HeaderLevels::any_in_the_middle(const ColumnRange& except, double tolerance) const {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (except.first <= column && column < except.end) continue;
    const Interval height = height_of(column, 0);
    if (!height.empty() && std::abs(height.middle() - middle_) < tolerance) return true;
  }
  return false;
}

// Of several columns around `column` those that the run stands nearest to the middle of.
std::optional<ColumnRange> HeaderLevels::best_centred(const Interval& run, std::size_t column,
                                                      const ColumnRange& among, double off_max) const {
  std::optional<ColumnRange> best;
  double least = off_max;
  for (std::size_t first = among.first; first <= column; ++first)
    for (std::size_t end = std::max(column + 1, first + 2); end <= among.end; ++end) {
      const Interval over{columns_[first].low, columns_[end - 1].high};
      const double off = std::abs(run.middle() - over.middle());
      if (off >= least) continue;
      least = off;
      best = ColumnRange{first, end};
    }
  return best;
}

std::optional<ColumnRange> HeaderLevels::spanned(std::size_t line, const Interval& run,
                                                 std::size_t column) const {
  const Interval above = height_over(words_[line], run);
  if (above.empty()) return std::nullopt;
  const double tolerance = settings_.level_min * above.width();
  const Interval below = height_of(column, above.middle());
  if (below.empty() || below.middle() - middle_ < tolerance) return std::nullopt;
  const auto best = best_centred(run, column, as_low_around(column, below, above),
                                 settings_.spanning_off_max_em * lines_[line].em);
  return best && any_in_the_middle(*best, tolerance) ? best : std::nullopt;
}

}  // namespace thaimemo
