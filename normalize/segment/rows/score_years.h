// The years of scores whose places name none: they were given the assessment's, and their values say whether that is
// right.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/rows/read_score.h"

namespace thaimemo {

// What makes scores those of another year. A column has ten scores; one that is misread or misprinted differs alone.
struct ScoreYearSettings {
  int differing_min = 3;  // scores that differ from all other places of their year
  int times_more = 3;     // than agree with one
};

// A column or row of scores without a year of its own that differs nearly throughout from what the other places
// say of the assessment's year gets the year of those that it agrees with, else none ("score-year-unknown", one
// problem; its scores need review). Returns the year of the assessment where, on a scan, the places outside of
// tables agree with the scores of another year than the one they were given: its number was misread.
std::optional<int> settle_years(std::vector<ReadScore>& scores, bool recognized,
                                const ScoreYearSettings& settings = {});

}  // namespace thaimemo
