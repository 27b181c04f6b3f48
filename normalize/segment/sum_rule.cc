#include "normalize/segment/sum_rule.h"

namespace thaimemo {

std::array<int, 10> first_scores(const std::vector<Score>& scores, std::optional<int> year) {
  std::array<int, 10> first;
  first.fill(-1);
  for (size_t i = 0; i < scores.size(); ++i) {
    const Score& score = scores[i];
    if (score.indicator_no < 1 || score.indicator_no > 10 || (year && score.year && score.year != year))
      continue;
    int& slot = first[static_cast<size_t>(score.indicator_no) - 1];
    if (slot < 0) slot = static_cast<int>(i);
  }
  return first;
}

std::optional<double> overall_from(const std::vector<Score>& scores, const std::array<int, 10>& first) {
  std::array<double, 3> sums{}, counts{};
  for (int index : first) {
    if (index < 0 || !scores[static_cast<size_t>(index)].score) return std::nullopt;
    const Score& score = scores[static_cast<size_t>(index)];
    const auto instrument = static_cast<size_t>(score.instrument);
    sums[instrument] += *score.score;
    counts[instrument] += 1;
  }
  for (double count : counts)
    if (count == 0) return std::nullopt;
  return 0.3 * sums[0] / counts[0] + 0.3 * sums[1] / counts[1] + 0.4 * sums[2] / counts[2];
}

}  // namespace thaimemo
