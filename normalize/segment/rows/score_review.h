// Scores seen together, and which of them need a person to look (`needs_review`). Ten scores and the overall must agree by
// the sum rule: that chooses between readings of a doubtful score and proves the others; places that contradict each
// other cast doubt.
#pragma once

#include <vector>

#include "normalize/segment/rows/facts.h"
#include "normalize/segment/rows/scores.h"

namespace thaimemo {

// Confidences are probabilities, 0 to 1; docs/confidence.md lists them with all others. Sums are in points of the
// score.
struct ReviewSettings {
  // The ten scores and the overall are printed to a hundredth, so the sum may be off by 0.01, and a little for
  // doubles, where all were read right; twice that as a check.
  double sum_rounding = 0.011, sum_tolerance = 0.02;
  double proven_confidence = 0.99;  // what a score has that no other reading of it makes agree with the sum
  double sure_from = 0.97;          // the sum rule looks for no other reading of a score read with more
  double doubtful_below = 0.9;      // a score read with less is one digit off where two places say so,
  double garbled_below = 0.7;       // or one; two digits off where two places say so
  double illegible_below = 0.5;     // and it was read with less than this
};

// The scores as they stand in the report. A doubtful one takes what all other places say (one surely, or
// two), where that is another of its readings, or a digit off and this one was hardly legible or has not the
// form of a score (problem "score-reread"). Where the ten scores and the overall do not agree, another
// reading of one or two of them that alone makes them agree is taken (problem "score-reread"). An uncertain
// score that agrees, and would not with any other of its readings, is proven. What remains doubtful,
// contradicts the sum or differs from another place has needs_review set; `problems` says why, or the checks
// do. A score that is `settled` is read no other way, and what others say is no reason to look at it again.
std::vector<Score> reviewed_scores(std::vector<ReadScore> scores, const OverallResult& overall,
                                   std::vector<Problem>& problems, const ReviewSettings& settings = {});

// Whether the scores prove each other: all ten and the overall score are there, the sum rule holds to the
// rounding of its numbers as they were read, and no other place of the document has another score.
bool numbers_proven(const std::vector<Score>& reviewed, const OverallResult& overall,
                    const std::vector<Problem>& problems, const ReviewSettings& settings = {});

}  // namespace thaimemo
