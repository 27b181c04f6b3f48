#include "normalize/segment/rows/score_years.h"

#include <algorithm>
#include <set>

namespace thaimemo {
namespace {

// What other places say of the scores of a group, were they of a year.
struct Verdict {
  int agree = 0, differ = 0;
};

bool is_in(const ReadScore& read, int series) {
  return read.series == series && !read.year_told;
}

Verdict verdict_on(const std::vector<ReadScore>& scores, int series, std::optional<int> year) {
  Verdict verdict;
  for (const ReadScore& read : scores) {
    if (!is_in(read, series) || !read.score.score) continue;
    bool stated = false, agrees = false;
    for (const ReadScore& other : scores) {
      if (is_in(other, series) || other.score.indicator_no != read.score.indicator_no ||
          other.score.year != year || !other.score.score)
        continue;
      stated = true;
      agrees = agrees || other.score.score == read.score.score;
    }
    verdict.agree += agrees;
    verdict.differ += stated && !agrees;
  }
  return verdict;
}

bool contradicted(const Verdict& verdict, const ScoreYearSettings& settings) {
  return verdict.differ >= settings.differing_min && verdict.differ >= settings.times_more * verdict.agree;
}

bool confirmed(const Verdict& verdict, const ScoreYearSettings& settings) {
  return verdict.agree >= settings.differing_min && verdict.agree >= settings.times_more * verdict.differ;
}

// The years that columns and rows of tables name.
std::set<int> years_told(const std::vector<ReadScore>& scores) {
  std::set<int> years;
  for (const ReadScore& read : scores)
    if (read.series != 0 && read.year_told && read.score.year) years.insert(*read.score.year);
  return years;
}

std::optional<int> year_agreed_with(const std::vector<ReadScore>& scores, int series,
                                    const ScoreYearSettings& settings) {
  for (const int year : years_told(scores))
    if (confirmed(verdict_on(scores, series, year), settings)) return year;
  return std::nullopt;
}

void tell_unknown(ReadScore& first) {
  first.doubts.push_back(
      {"score-year-unknown", Severity::warning, first.score.place.page,
       "table " + std::to_string(first.score.place.table),
       "These scores differ from what the document says of the assessment's year elsewhere, and "
       "no other year was read. Look at the page and enter it."});
}

void give_year(std::vector<ReadScore>& scores, int series, std::optional<int> year) {
  bool told = year.has_value();
  for (ReadScore& read : scores) {
    if (!is_in(read, series)) continue;
    read.score.year = year;
    read.score.needs_review = true;
    if (!told) tell_unknown(read);
    told = true;
  }
}

// Each group of scores that share a column or row and whose year nobody told.
std::set<int> untold_series(const std::vector<ReadScore>& scores) {
  std::set<int> series;
  for (const ReadScore& read : scores)
    if (!read.year_told && read.score.year) series.insert(read.series);
  return series;
}

std::optional<int> year_of(const std::vector<ReadScore>& scores, int series) {
  const auto found = std::ranges::find_if(scores, [&](const ReadScore& read) { return is_in(read, series); });
  return found->score.year;
}

}  // namespace

std::optional<int> settle_years(std::vector<ReadScore>& scores, bool recognized,
                                const ScoreYearSettings& settings) {
  std::optional<int> assessment;
  const std::vector<ReadScore> before = scores;
  for (const int series : untold_series(before)) {
    const auto year = year_of(before, series);
    if (!contradicted(verdict_on(before, series, year), settings)) continue;
    const auto other = year_agreed_with(before, series, settings);
    if (series != 0) {
      give_year(scores, series, other);
    } else if (other && recognized) {
      assessment = other;
      give_year(scores, series, other);
    }
  }
  return assessment;
}

}  // namespace thaimemo
