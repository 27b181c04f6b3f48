// Scores of indicators wherever a report states them: tables, headings, sentences.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/rows/read_score.h"

namespace thaimemo {

// In reading order; the scores of a table stand where its first part stands. `year` is the assessment's: that
// of scores whose place names no other.
std::vector<ReadScore> scores_in(const DocumentReading& reading, std::optional<int> year,
                                 const ScoreSettings& settings = {});

}  // namespace thaimemo
