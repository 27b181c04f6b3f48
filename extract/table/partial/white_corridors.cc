#include "extract/table/partial/white_corridors.h"

#include <algorithm>
#include <utility>

#include "extract/table/borderless/text_region.h"
#include "extract/table/partial/shaded_bands.h"

namespace thaimemo {

namespace {

std::vector<StyledWord> words_between(const std::vector<StyledWord>& words, const Interval& width) {
  return words_in(words, width, everywhere);
}

// The widest white that a place stands in, between words on both sides; 0 where it has words on one side alone.
double white_at(const std::vector<StyledWord>& words, double x) {
  double left = -1e9, right = 1e9;
  for (const StyledWord& word : words) {
    const Interval extent = across(word.word.bbox);
    if (extent.middle() < x)
      left = std::max(left, extent.high);
    else
      right = std::min(right, extent.low);
  }
  return left > -1e9 && right < 1e9 ? right - left : 0;
}

// How many lines have words on both sides of a place.
std::size_t lines_beside(const std::vector<StyledWord>& words, double x) {
  const auto lines = text_lines_of(words);
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const TextLine& line) { return white_at(line, x) > 0; }));
}

// Whether white that runs down at a place parts columns.
bool is_corridor(const std::vector<StyledWord>& header, const std::vector<StyledWord>& body, double x,
                 double width, const PartialSettings& settings) {
  const double em = em_of(body);
  if (white_at(header, x) < settings.corridor_min_em * em || white_at(body, x) <= 0) return false;
  return width >= settings.corridor_min_em * em ||
         (width >= settings.corridor_narrow_em * em && lines_beside(body, x) >= settings.corridor_lines_min);
}

std::ptrdiff_t words_across(const std::vector<StyledWord>& words, double x, const PartialSettings& settings) {
  return std::count_if(words.begin(), words.end(), [&](const StyledWord& word) {
    const double overhang = settings.edge_overhang_max_em * size_of(word);
    const Interval extent = across(word.word.bbox);
    return extent.low < x - overhang && x + overhang < extent.high;
  });
}

}  // namespace

std::vector<Interval> covered_by(const std::vector<StyledWord>& words, double gap_max_pt) {
  std::vector<Interval> all, joined;
  for (const StyledWord& word : words) all.push_back(across(word.word.bbox));
  std::sort(all.begin(), all.end(), [](const Interval& a, const Interval& b) { return a.low < b.low; });
  for (const Interval& one : all) {
    if (joined.empty() || one.low > joined.back().high + gap_max_pt)
      joined.push_back(one);
    else
      joined.back() = united(joined.back(), one);
  }
  return joined;
}

std::vector<double> without_headless_columns(std::vector<double> xs, const std::vector<StyledWord>& header,
                                             const std::vector<StyledWord>& body,
                                             const PartialSettings& settings) {
  if (header.empty()) return xs;
  const auto crossing = [&](double x) {
    return std::pair(words_across(header, x, settings), words_across(body, x, settings));
  };
  for (std::size_t i = 0; xs.size() > 2 && i + 1 < xs.size();) {
    if (!words_between(header, {xs[i], xs[i + 1]}).empty()) {
      ++i;
      continue;
    }
    const bool left = i > 0 && (i + 2 == xs.size() || crossing(xs[i]) > crossing(xs[i + 1]));
    const bool white = crossing(left ? xs[i] : xs[i + 1]) == std::pair<std::ptrdiff_t, std::ptrdiff_t>{};
    const auto lines = text_lines_of(words_between(body, {xs[i], xs[i + 1]}));
    if (white && lines.size() >= settings.headless_lines_min) {
      ++i;  // text between white is a column; its header was not seen
      continue;
    }
    xs.erase(xs.begin() + static_cast<std::ptrdiff_t>(left ? i : i + 1));
    if (left) --i;
  }
  return xs;
}

std::vector<double> divided_at_corridors(const std::vector<double>& xs, const std::vector<StyledWord>& header,
                                         const std::vector<StyledWord>& body,
                                         const PartialSettings& settings) {
  std::vector<double> divided;
  for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
    divided.push_back(xs[i]);
    const std::vector<StyledWord> above = words_between(header, {xs[i], xs[i + 1]});
    const std::vector<StyledWord> below = words_between(body, {xs[i], xs[i + 1]});
    if (above.empty() || below.empty()) continue;
    std::vector<StyledWord> all = above;
    all.insert(all.end(), below.begin(), below.end());
    const std::vector<Interval> covered = covered_by(all, 0);
    for (std::size_t at = 1; at < covered.size(); ++at) {
      const double x = (covered[at - 1].high + covered[at].low) / 2;
      if (is_corridor(above, below, x, covered[at].low - covered[at - 1].high, settings))
        divided.push_back(x);
    }
  }
  if (!xs.empty()) divided.push_back(xs.back());
  return divided;
}

}  // namespace thaimemo
