#include "extract/scan/read/readings.h"

#include <algorithm>
#include <functional>
#include <map>

namespace thaimemo {

std::vector<Reading> readings_of(const Word& word) {
  std::vector<Reading> readings{{word.raw, word.confidence}};
  readings.insert(readings.end(), word.alternatives.begin(), word.alternatives.end());
  return readings;
}

void take_readings(Word& word, std::vector<Reading> readings) {
  std::ranges::stable_sort(readings, std::greater{}, &Reading::confidence);
  word.raw = readings.front().text;
  word.confidence = readings.front().confidence;
  word.alternatives.assign(readings.begin() + 1, readings.end());
}

Word mean_reading(const std::vector<Word>& readings) {
  std::map<std::string, double> sums;
  for (const Word& word : readings)
    for (const Reading& reading : readings_of(word)) sums[reading.text] += reading.confidence;
  std::vector<Reading> means;
  for (const auto& [text, sum] : sums) means.push_back({text, sum / static_cast<double>(readings.size())});
  Word mean = readings.front();
  take_readings(mean, std::move(means));
  std::erase_if(mean.alternatives,
                [](const Reading& reading) { return reading.confidence < alternative_probability_min; });
  if (std::ranges::all_of(readings, [&](const Word& word) { return word.raw == mean.raw; }))
    mean.confidence = std::ranges::max(readings, {}, &Word::confidence).confidence;
  return mean;
}

}  // namespace thaimemo
