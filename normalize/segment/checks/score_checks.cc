#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/json.h"
#include "normalize/segment/checks/checks.h"
#include "normalize/segment/checks/evidence.h"
#include "normalize/segment/rows/sum_rule.h"
#include "normalize/segment/values/numbers.h"

namespace thaimemo {
namespace {

Json year_json(std::optional<int> year) {
  return year ? Json(*year) : Json(nullptr);
}

// One check for an indicator's scores of one year that are not all the same.
std::optional<Check> conflict_among(const std::vector<const Score*>& scores) {
  Json values = Json::array(), sources = Json::array(), written = Json::array();
  std::vector<double> seen;
  std::vector<ValuePlace> places;
  const Score* odd = nullptr;
  for (const Score* score : scores) {
    if (!score->score || std::find(seen.begin(), seen.end(), *score->score) != seen.end()) continue;
    if (!seen.empty() && odd == nullptr) odd = score;
    seen.push_back(*score->score);
    values.push_back(two_decimals(*score->score));
    sources.push_back(score->source);
    written.push_back(score->as_written);
    places.push_back(score->place);
  }
  if (odd == nullptr) return std::nullopt;
  const Json detail{{"indicator_no", odd->indicator_no},
                    {"year", year_json(odd->year)},
                    {"scores", values},
                    {"sources", sources},
                    {"as_written", written},
                    {"places", places_json(places)}};
  return Check{
      "score-conflict",
      Severity::error,
      "Indicator " + std::to_string(odd->indicator_no) + " has different scores in different places.",
      to_line(detail),
      odd->place.page,
      "ตัวชี้วัดที่ " + std::to_string(odd->indicator_no) + " มีคะแนนไม่ตรงกันในแต่ละที่ของเอกสาร"};
}

// Read well itself, or said again in a place that was.
bool surely_read(const Score& score, const std::vector<const Score*>& scores, double confidence_min) {
  return std::ranges::any_of(scores, [&](const Score* other) {
    return other->indicator_no == score.indicator_no && other->year == score.year &&
           other->score == score.score && other->confidence >= confidence_min;
  });
}

// Whether the overall score and the ten it is made of are no guesses of the recognition.
bool surely_read(const std::vector<const Score*>& scores, const OverallResult& overall,
                 const CheckSettings& settings) {
  if (overall.confidence < settings.overall_confidence_min) return false;
  const std::array<int, indicator_count> ten = first_scores(scores, overall.year);
  return std::all_of(ten.begin(), ten.end(), [&](int i) {
    return i < 0 || surely_read(*scores[static_cast<size_t>(i)], scores, settings.confidence_min);
  });
}

// Of the overall score, and of the ten it should be the mean of.
std::vector<ValuePlace> places_of_sum(const std::vector<const Score*>& scores, const OverallResult& overall) {
  std::vector<ValuePlace> places{overall.place};
  for (const int i : first_scores(scores, overall.year))
    if (i >= 0) places.push_back(scores[static_cast<size_t>(i)]->place);
  return places;
}

// The sum written out: of each instrument its weight, and its indicators' scores in the order of the places.
Json sum_json(const std::vector<const Score*>& scores, const OverallResult& overall) {
  const std::array<int, indicator_count> ten = first_scores(scores, overall.year);
  Json parts = Json::array();
  for (const auto& [instrument, weight] : instrument_weights) {
    Json values = Json::array();
    const auto [first, last] = indicators_of(instrument);
    for (int i = first - 1; i < last; ++i)
      if (const int score = ten[static_cast<size_t>(i)]; score >= 0)
        values.push_back(two_decimals(scores[static_cast<size_t>(score)]->score.value_or(0)));
    parts.push_back({{"weight", weight}, {"scores", values}});
  }
  return parts;
}

}  // namespace

// Scores whose year is not known, beside others whose year is, may be of different years.
std::vector<Check> score_conflicts(const std::vector<Score>& scores, const CheckSettings& settings) {
  std::map<std::pair<int, int>, std::vector<const Score*>> groups;
  const bool years_told =
      std::ranges::any_of(scores, [](const Score& score) { return score.year.has_value(); });
  for (const Score& score : scores)
    if (score.confidence >= settings.confidence_min && (score.year || !years_told))
      groups[{score.indicator_no, score.year.value_or(0)}].push_back(&score);
  std::vector<Check> checks;
  for (const auto& [key, group] : groups)
    if (auto check = conflict_among(group)) checks.push_back(std::move(*check));
  return checks;
}

std::optional<Check> score_sum(const std::vector<Score>& scores, const OverallResult& overall,
                               const CheckSettings& settings) {
  std::vector<const Score*> all;
  for (const Score& score : scores) all.push_back(&score);
  const auto expected = overall_from(all, overall.year);
  constexpr double rounding = 1e-9;  // of doubles, so that a difference of the tolerance itself is none
  if (!expected || !overall.score || !surely_read(all, overall, settings) ||
      std::abs(*expected - *overall.score) <= settings.sum_tolerance + rounding)
    return std::nullopt;
  const Json detail{{"expected", two_decimals(*expected)},
                    {"stated", two_decimals(*overall.score)},
                    {"sum", sum_json(all, overall)},
                    {"year", year_json(overall.year)},
                    {"places", places_json(places_of_sum(all, overall))}};
  return Check{"score-sum",
               Severity::error,
               "The overall score is not the weighted mean of the ten indicators' scores.",
               to_line(detail),
               overall.place.page,
               "คะแนนรวมไม่เท่ากับค่าเฉลี่ยถ่วงน้ำหนักของคะแนนสิบตัวชี้วัด"};
}

std::optional<Check> grade_mismatch(const OverallResult& overall, const Rules& rules,
                                    const CheckSettings& settings) {
  const GradeScale* scale = overall.year ? rules.grade_scale(*overall.year) : nullptr;
  if (scale == nullptr || !overall.score || !overall.grade ||
      overall.confidence < settings.overall_confidence_min)
    return std::nullopt;
  for (const Grade& grade : scale->grades) {
    if (grade.name != *overall.grade) continue;
    if (grade.from <= *overall.score && *overall.score < grade.below) return std::nullopt;
    const Json detail{{"grade", *overall.grade},
                      {"score", two_decimals(*overall.score)},
                      {"from", two_decimals(grade.from)},
                      {"below", two_decimals(grade.below)},
                      {"year", *overall.year},
                      {"places", places_json({overall.place})}};
    return Check{
        "grade-mismatch", Severity::error,    "The stated grade does not fit the stated overall score.",
        to_line(detail),  overall.place.page, "ระดับผลการประเมินที่ระบุไม่ตรงกับคะแนนรวมที่ระบุ"};
  }
  return std::nullopt;  // a word the scale does not know is no proof of anything
}

}  // namespace thaimemo
