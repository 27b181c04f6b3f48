#include "extract/ocr/mean_reading.h"

#include <algorithm>
#include <functional>
#include <map>

namespace thaimemo {
namespace {

constexpr double kept_probability_min = 0.001;

std::vector<Reading> mean_probabilities(const std::vector<Word>& readings) {
  std::map<std::string, double> sums;
  for (const Word& word : readings) {
    sums[word.raw] += word.confidence;
    for (const Reading& other : word.alternatives) sums[other.text] += other.confidence;
  }
  std::vector<Reading> means;
  for (const auto& [text, sum] : sums) means.push_back({text, sum / static_cast<double>(readings.size())});
  std::ranges::stable_sort(means, std::greater{}, &Reading::confidence);
  return means;
}

}  // namespace

Word mean_reading(const std::vector<Word>& readings) {
  const std::vector<Reading> means = mean_probabilities(readings);
  Word word = readings.front();
  word.raw = means.front().text;
  word.confidence = means.front().confidence;
  word.alternatives.assign(means.begin() + 1, means.end());
  std::erase_if(word.alternatives,
                [](const Reading& reading) { return reading.confidence < kept_probability_min; });
  if (std::ranges::all_of(readings, [&](const Word& reading) { return reading.raw == word.raw; }))
    word.confidence = std::ranges::max(readings, {}, &Word::confidence).confidence;
  return word;
}

}  // namespace thaimemo
