#include "extract/table/borderless/header_levels.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {

void Extent::add(const Box& box) {
  top = any ? std::min(top, box.y0) : box.y0;
  bottom = any ? std::max(bottom, box.y1) : box.y1;
  any = true;
}

Extent extent_over(const TextLine& line, const Span& span, double top) {
  Extent extent;
  for (const StyledWord& word : line) {
    const Box& box = word.word.bbox;
    const double middle = (box.x0 + box.x1) / 2;
    if (span.low <= middle && middle <= span.high && box.y0 >= top) extent.add(box);
  }
  return extent;
}

HeaderLevels::HeaderLevels(const std::vector<TextLine>& words, std::size_t first, std::size_t end,
                           const std::vector<Span>& bands, const BorderlessSettings& settings)
    : words_(words), first_(first), end_(end), bands_(bands), settings_(settings) {
  Extent whole;
  for (std::size_t line = first; line < end; ++line) whole.add(box_of(words[line]));
  middle_ = whole.middle();
}

Extent HeaderLevels::extent_of(std::size_t band, double top) const {
  Extent extent;
  for (std::size_t line = first_; line < end_; ++line)
    if (const Extent here = extent_over(words_[line], bands_[band], top); here.any)
      extent.add({0, here.top, 0, here.bottom});
  return extent;
}

// Below the header's middle, in the height of `below`, and nothing of it beside `above`.
bool HeaderLevels::stands_as_low(std::size_t band, const Extent& below, const Extent& above) const {
  const Extent extent = extent_of(band, 0);
  const double height = above.bottom - above.top;
  return extent.any && extent.middle() - middle_ >= settings_.level_min * height &&
         std::abs(extent.middle() - below.middle()) <= settings_.level_min * height &&
         extent.top > above.middle();
}

bool HeaderLevels::any_above(std::size_t line, std::size_t first_band, std::size_t end_band) const {
  const Span over{bands_[first_band].low, bands_[end_band - 1].high};
  for (std::size_t above = first_; above < line; ++above)
    if (extent_over(words_[above], over).any) return true;
  return false;
}

bool HeaderLevels::any_in_the_middle(std::size_t first, std::size_t end, double height) const {
  for (std::size_t band = 0; band < bands_.size(); ++band) {
    if (first <= band && band < end) continue;
    const Extent extent = extent_of(band, 0);
    if (extent.any && std::abs(extent.middle() - middle_) < settings_.level_min * height) return true;
  }
  return false;
}

std::optional<std::pair<std::size_t, std::size_t>> HeaderLevels::spanned(std::size_t line, const Span& run,
                                                                         std::size_t band, double em) const {
  const Extent above = extent_over(words_[line], run);
  const Extent below = extent_of(band, above.middle());
  if (!below.any || below.middle() - middle_ < settings_.level_min * (above.bottom - above.top))
    return std::nullopt;
  std::size_t from = band, to = band + 1;
  while (from > 0 && stands_as_low(from - 1, below, above)) --from;
  while (to < bands_.size() && stands_as_low(to, below, above)) ++to;
  std::optional<std::pair<std::size_t, std::size_t>> best;
  double least = 1.5 * em;
  for (std::size_t first = from; first <= band; ++first)
    for (std::size_t end = std::max(band + 1, first + 2); end <= to; ++end) {
      const double off = std::abs(run.middle() - (bands_[first].low + bands_[end - 1].high) / 2);
      if (off >= least) continue;
      least = off;
      best = std::pair(first, end);
    }
  return best && any_in_the_middle(best->first, best->second, above.bottom - above.top) ? best : std::nullopt;
}

}  // namespace thaimemo
