#include "normalize/segment/rows/sum_rule.h"

#include <numeric>

namespace thaimemo {

std::array<int, 10> first_scores(const std::vector<const Score*>& scores, std::optional<int> year) {
  std::array<int, 10> first;
  first.fill(-1);
  for (size_t i = 0; i < scores.size(); ++i) {
    const Score& score = *scores[i];
    if (score.indicator_no < 1 || score.indicator_no > 10 || (year && score.year && score.year != year))
      continue;
    int& slot = first[static_cast<size_t>(score.indicator_no) - 1];
    if (slot < 0) slot = static_cast<int>(i);
  }
  return first;
}

double overall_from(const std::array<double, 10>& scores) {
  const auto mean = [&](int from, int to) {
    return std::accumulate(scores.begin() + from, scores.begin() + to, 0.0) / (to - from);
  };
  return 0.3 * mean(0, 5) + 0.3 * mean(5, 8) + 0.4 * mean(8, 10);
}

std::optional<double> overall_from(const std::vector<const Score*>& scores, std::optional<int> year) {
  const auto first = first_scores(scores, year);
  std::array<double, 10> values{};
  for (size_t i = 0; i < first.size(); ++i) {
    if (first[i] < 0 || !scores[static_cast<size_t>(first[i])]->score) return std::nullopt;
    values[i] = *scores[static_cast<size_t>(first[i])]->score;
  }
  return overall_from(values);
}

}  // namespace thaimemo
