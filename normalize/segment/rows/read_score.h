// A score read from the text of one place, with the doubts about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

struct ScoreSettings {
  double confidence_min =
      0.9;  // a person should look at a number that OCR is less sure of (docs/confidence.md)
};

// A score and why it may be wrong. Another reading of its words is what OCR thought of second.
struct ReadScore {
  Score score;
  std::vector<Problem> doubts;
  std::vector<double> other_readings;
  int series = 0;  // the column or row of a table it stands in, another number for each; 0 outside of tables
  bool year_told = true;  // false: its place names no year, and that of the assessment was supposed
  bool settled = false;   // a person has looked at its text
};

// What a place says beside the number itself.
struct ScoreText {
  std::string text;             // that holds the number
  bool sure_name = true;        // whether the indicator's name is surely known
  SourceCell cell{};            // whose words have other readings; none outside tables
  bool guessed_column = false;  // only the look of its cells says that the column holds scores
  int series = 0;               // as of ReadScore
  bool year_told = true;
};

// `score` with its number filled in, and its text on one line. A number that is no score from 0 to 100 with two
// decimals gives way to the first other reading. Doubts are the problems "score-unreadable", "score-guessed",
// "indicator-distant", "score-column-guessed" and "score-uncertain".
ReadScore with_number(Score score, const ScoreText& written, const ScoreSettings& settings);

}  // namespace thaimemo
