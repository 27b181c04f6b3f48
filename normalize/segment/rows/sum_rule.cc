#include "normalize/segment/rows/sum_rule.h"

#include <algorithm>
#include <numeric>

namespace thaimemo {
namespace {

// Whether an indicator has a score that names the year.
bool is_told(const std::vector<const Score*>& scores, int indicator, std::optional<int> year) {
  return std::ranges::any_of(scores, [&](const Score* score) {
    return score->indicator_no == indicator && score->year && score->year == year;
  });
}

}  // namespace

std::array<int, indicator_count> first_scores(const std::vector<const Score*>& scores,
                                              std::optional<int> year) {
  std::array<int, indicator_count> first;
  first.fill(-1);
  for (size_t i = 0; i < scores.size(); ++i) {
    const Score& score = *scores[i];
    if (score.indicator_no < 1 || score.indicator_no > indicator_count ||
        (year && score.year && score.year != year))
      continue;
    if (year && !score.year && is_told(scores, score.indicator_no, year)) continue;
    int& slot = first[static_cast<size_t>(score.indicator_no) - 1];
    if (slot < 0) slot = static_cast<int>(i);
  }
  return first;
}

double overall_from(const std::array<double, indicator_count>& scores) {
  const auto mean = [&](Instrument instrument) {
    const auto [first, last] = indicators_of(instrument);
    const double sum = std::accumulate(scores.begin() + first - 1, scores.begin() + last, 0.0);
    return sum / (last - first + 1);
  };
  double overall = 0;
  for (const auto& [instrument, weight] : instrument_weights) overall += weight * mean(instrument);
  return overall;
}

std::optional<double> overall_from(const std::vector<const Score*>& scores, std::optional<int> year) {
  const auto first = first_scores(scores, year);
  std::array<double, indicator_count> values{};
  for (size_t i = 0; i < first.size(); ++i) {
    if (first[i] < 0 || !scores[static_cast<size_t>(first[i])]->score) return std::nullopt;
    values[i] = *scores[static_cast<size_t>(first[i])]->score;
  }
  return overall_from(values);
}

}  // namespace thaimemo
