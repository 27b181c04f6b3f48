#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "corpus/score/document/parts.h"
#include "corpus/score/text/comparable.h"

namespace thaimemo::score {
namespace {

using Value = std::pair<std::optional<int>, std::optional<double>>;  // indicator, points
using Key = std::tuple<std::optional<int>, std::optional<double>, std::string>;

// The years a record has for each value; empty where one of its scores tells none.
using Years = std::map<Value, std::set<int>>;

Years years_of(const Expected& expected) {
  Years years;
  std::set<Value> untold;
  for (const ExpectedScore& score : expected.scores) {
    const Value value{score.indicator_no, number_of(score.score)};
    years[value];
    if (score.year)
      years[value].insert(*score.year);
    else
      untold.insert(value);
  }
  for (const Value& value : untold) years[value].clear();
  return years;
}

void count_confidence(const Row& row, bool right, Tally& tally) {
  const std::string confidence = text_of(row, "confidence");
  if (confidence.empty()) return;
  const double sure = std::clamp(std::stod(confidence), 0.0, 1.0);
  Calibration& decile = tally.deciles[std::min(9, static_cast<int>(sure * 10))];
  ++decile.values;
  decile.right += right;
  decile.confidence_sum += sure;
}

void judge_year(const Row& row, const std::set<int>& years, DocumentScore& score) {
  const auto filed = number_in(row, "year");
  if (!filed || years.empty() || years.contains(*filed)) return;
  ++score.tally["score_wrong_year"];
  score.tally["number_silent_wrong"] += !is_flagged(row);
  score.differ("year of the score of indicator " + text_of(row, "indicator_no"),
               std::to_string(*years.begin()), std::to_string(*filed));
}

void judge_score(const Row& row, const Years& years, DocumentScore& score) {
  const auto right = years.find({indicator_of(row), number_of(text_of(row, "score"))});
  count_confidence(row, right != years.end(), score.tally);
  if (right != years.end()) return judge_year(row, right->second, score);
  if (is_flagged(row)) return;
  ++score.tally["score_silent"];
  score.tally["number_silent_wrong"] += row.contains("score");
  score.differ("silently wrong score of indicator " + text_of(row, "indicator_no"), "",
               text_of(row, "score_text"));
}

}  // namespace

void score_scores(const Found& found, const Expected& expected, DocumentScore& score) {
  std::map<Key, long> want, have;
  const Years years = years_of(expected);
  for (const ExpectedScore& wanted : expected.scores)
    ++want[{wanted.indicator_no, number_of(wanted.score), wanted.source}];
  for (const Row& row : found.scores) {
    ++have[{indicator_of(row), number_of(text_of(row, "score")), text_of(row, "source")}];
    judge_score(row, years, score);
  }
  for (const auto& [key, count] : want) {
    const auto& [indicator, value, source] = key;
    const long hit = std::min(count, have.contains(key) ? have[key] : 0);
    score.tally["score_gold"] += count;
    score.tally["score_hit"] += hit;
    if (hit < count)
      score.differ("score of indicator " + std::to_string(*indicator) + " (" + source + ")",
                   value ? std::to_string(*value) : "", "not found");
  }
}

}  // namespace thaimemo::score
