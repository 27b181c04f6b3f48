// Scores of indicators wherever a report states them: tables, headings, sentences.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

struct ScoreSettings {
  double score_max = 100;
  double confidence_min = 0.9;  // OCR less sure of a number than this: a person should look
};

// A score and why it may be wrong. Another reading of its words is what OCR thought of second.
struct ReadScore {
  Score score;
  std::vector<Problem> doubts;
  std::vector<double> other_readings;
};

// In reading order. `year` is the assessment's: that of scores whose place names no other.
std::vector<ReadScore> scores_in(const DocumentReading& reading, std::optional<int> year,
                                 const ScoreSettings& settings = {});

}  // namespace thaimemo
