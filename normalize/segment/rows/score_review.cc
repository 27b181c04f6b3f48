#include "normalize/segment/rows/score_review.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "normalize/segment/rows/sum_rule.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

struct Substitution {
  size_t indicator = 0;  // 0 to 9
  double value = 0;
};

// The ten first scores and the overall they should give.
class Sum {
 public:
  Sum(std::vector<ReadScore>& scores, const OverallResult& overall)
      : scores_(scores), overall_(overall.score) {
    std::vector<const Score*> plain;
    for (const ReadScore& read : scores) plain.push_back(&read.score);
    first_ = first_scores(plain, overall.year);
    complete_ = overall_.has_value() && overall_from(plain, overall.year).has_value();
  }

  bool complete() const { return complete_; }
  ReadScore& score(size_t indicator) const { return scores_[static_cast<size_t>(first_[indicator])]; }

  double error_with(const std::vector<Substitution>& substitutions) const {
    std::array<double, indicator_count> values{};
    for (size_t i = 0; i < values.size(); ++i) values[i] = *score(i).score.score;
    for (const Substitution& substitution : substitutions)
      values[substitution.indicator] = substitution.value;
    return std::abs(overall_from(values) - *overall_);
  }

  // Other readings of scores that were not surely read.
  std::vector<Substitution> possible(double sure_from) const {
    std::vector<Substitution> list;
    for (size_t i = 0; i < first_.size(); ++i)
      for (double value : score(i).other_readings)
        if (value <= score_max && score(i).score.confidence < sure_from && !score(i).settled)
          list.push_back({i, value});
    return list;
  }

 private:
  std::vector<ReadScore>& scores_;
  std::optional<double> overall_;
  std::array<int, indicator_count> first_{};
  bool complete_ = false;
};

// The one set of other readings, of one score or else of two, that makes the sum right; none where several
// do.
std::vector<Substitution> reading_that_fits(const Sum& sum, double rounding, double sure_from) {
  const auto possible = sum.possible(sure_from);
  std::vector<std::vector<Substitution>> fitting;
  for (const Substitution& one : possible)
    if (sum.error_with({one}) <= rounding) fitting.push_back({one});
  for (size_t i = 0; i < possible.size() && fitting.empty(); ++i)
    for (size_t j = i + 1; j < possible.size(); ++j)
      if (possible[i].indicator != possible[j].indicator &&
          sum.error_with({possible[i], possible[j]}) <= rounding)
        fitting.push_back({possible[i], possible[j]});
  return fitting.size() == 1 ? fitting.front() : std::vector<Substitution>{};
}

void reread(ReadScore& read, double value, const std::string& agrees_with) {
  const Problem told{
      "score-reread", Severity::info, read.score.place.page, "",
      "'" + read.score.score_text + "' was read another way, which alone agrees with " + agrees_with + "."};
  read.score.score = value;
  read.score.needs_review = true;
  read.doubts.push_back(told);
}

// Other readings that agree with the sum as well leave the number unproven.
bool only_reading(const Sum& sum, size_t indicator, double rounding) {
  const ReadScore& read = sum.score(indicator);
  return !read.other_readings.empty() &&
         std::none_of(read.other_readings.begin(), read.other_readings.end(), [&](double value) {
           return value != *read.score.score && sum.error_with({{indicator, value}}) <= rounding;
         });
}

void prove(const Sum& sum, const ReviewSettings& settings) {
  for (size_t indicator = 0; indicator < indicator_count; ++indicator) {
    if (!only_reading(sum, indicator, settings.sum_rounding)) continue;
    ReadScore& read = sum.score(indicator);
    read.score.confidence = std::max(read.score.confidence, settings.proven_confidence);
    const auto settled = [](const Problem& doubt) { return doubt.code == "score-uncertain"; };
    read.doubts.erase(std::remove_if(read.doubts.begin(), read.doubts.end(), settled), read.doubts.end());
  }
}

void apply_sum_rule(std::vector<ReadScore>& scores, const OverallResult& overall,
                    const ReviewSettings& settings) {
  const Sum sum(scores, overall);
  if (!sum.complete()) return;
  if (sum.error_with({}) <= settings.sum_tolerance) return prove(sum, settings);
  const auto others = reading_that_fits(sum, settings.sum_rounding, settings.sure_from);
  for (const Substitution& other : others)
    reread(sum.score(other.indicator), other.value, "the overall score");
  if (!others.empty()) return;  // a sum that chose a reading proves nothing
  for (size_t indicator = 0; indicator < indicator_count; ++indicator)
    sum.score(indicator).score.needs_review = true;
}

std::u32string digits_of(std::string_view text) {
  std::u32string digits = decode_utf8(folded(text));
  std::erase_if(digits, [](char32_t letter) { return letter < U'0' || letter > U'9'; });
  return digits;
}

// Digits wrong, missing or too many in what was read if `value` with two decimals is printed; at most 2.
size_t digits_off(const std::string& read, double value) {
  return edit_distance(digits_of(read), digits_of(two_decimals(value)), 2);
}

// Two decimals behind a point, in one set of digits.
bool has_form_of_a_score(const std::string& read) {
  static const Pattern form("[0-9]{1,3}\\.[0-9]{2}"), arabic("[0-9]"), thai("[๐-๙]");
  return form.found_in(folded(read)) && arabic.found_in(read) != thai.found_in(read);
}

// Whether a score that reads otherwise may stand for the value that so many other places surely have.
bool is_garbled(const ReadScore& read, double value, size_t places, const ReviewSettings& settings) {
  const size_t off = digits_off(read.score.score_text, value);
  const double confidence = read.score.confidence;
  const bool odd = !read.score.score || !has_form_of_a_score(read.score.score_text);
  if (off <= 1) return odd || confidence < (places > 1 ? settings.doubtful_below : settings.garbled_below);
  return places > 1 && confidence < settings.illegible_below && (off == 2 || odd);
}

// What the other places of a score say: those surely read or else, where there are two or more, the doubtful
// ones. Empty where they differ.
std::vector<double> said_elsewhere(const std::vector<ReadScore>& scores, const ReadScore& read) {
  std::vector<double> sure, doubtful;
  for (const ReadScore& other : scores) {
    if (&other == &read || !state_the_same(other.score, read.score) || !other.score.score) continue;
    (other.doubts.empty() ? sure : doubtful).push_back(*other.score.score);
  }
  if (sure.empty() && doubtful.size() > 1) sure = doubtful;
  if (std::ranges::adjacent_find(sure, std::ranges::not_equal_to{}) != sure.end()) return {};
  return sure;
}

// Reports state a score several times. Where a doubtful one may also be read as what all other places say, it
// is.
void apply_other_places(std::vector<ReadScore>& scores, const ReviewSettings& settings) {
  for (ReadScore& read : scores) {
    if (read.doubts.empty() || read.settled) continue;
    const std::vector<double> said = said_elsewhere(scores, read);
    if (said.empty() || read.score.score == said.front()) continue;
    const double value = said.front();
    const bool is_another_reading =
        std::ranges::find(read.other_readings, value) != read.other_readings.end();
    if (is_another_reading || is_garbled(read, value, said.size(), settings))
      reread(read, value, "another place of the document");
  }
}

// Scores of one indicator and year that differ: at least one of them is wrong.
void flag_conflicts(std::vector<ReadScore>& scores) {
  const auto key = [](const Score& score) { return std::pair(score.indicator_no, score.year.value_or(0)); };
  std::map<std::pair<int, int>, std::set<double>> values;
  for (const ReadScore& read : scores)
    if (read.score.score) values[key(read.score)].insert(*read.score.score);
  for (ReadScore& read : scores)
    if (values[key(read.score)].size() > 1) read.score.needs_review = true;
}

}  // namespace

std::vector<Score> reviewed_scores(std::vector<ReadScore> scores, const OverallResult& overall,
                                   std::vector<Problem>& problems, const ReviewSettings& settings) {
  apply_other_places(scores, settings);
  apply_sum_rule(scores, overall, settings);
  flag_conflicts(scores);
  std::vector<Score> reviewed;
  for (ReadScore& read : scores) {
    read.score.needs_review = (read.score.needs_review && !read.settled) || !read.doubts.empty();
    problems.insert(problems.end(), read.doubts.begin(), read.doubts.end());
    reviewed.push_back(std::move(read.score));
  }
  return reviewed;
}

bool numbers_proven(const std::vector<Score>& reviewed, const OverallResult& overall,
                    const std::vector<Problem>& problems, const ReviewSettings& settings) {
  if (std::ranges::find(problems, "score-reread", &Problem::code) != problems.end()) return false;
  std::vector<const Score*> all;
  for (const Score& score : reviewed) all.push_back(&score);
  const auto sum = overall_from(all, overall.year);
  if (!sum || !overall.score || std::abs(*sum - *overall.score) > settings.sum_rounding) return false;
  for (const Score& score : reviewed) {
    const auto differs = [&](const Score& other) {
      return state_the_same(other, score) && other.score != score.score;
    };
    if (std::any_of(reviewed.begin(), reviewed.end(), differs)) return false;
  }
  return true;
}

}  // namespace thaimemo
