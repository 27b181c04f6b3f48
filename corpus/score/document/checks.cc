#include <algorithm>
#include <map>
#include <set>

#include "corpus/score/document/parts.h"

namespace thaimemo::score {
namespace {

const std::set<std::string> scored_checks{"score-conflict",  "score-sum",          "grade-mismatch",
                                          "number-mismatch", "foreign-agency",     "instrument-mismatch",
                                          "empty-result",    "duplicate-indicator"};
using Counts = std::map<std::string, long>;  // code → how often

Counts counted(const std::vector<std::string>& codes) {
  Counts counts;
  for (const std::string& code : codes) ++counts[code];
  return counts;
}

void score_wanted(const Counts& want, Counts& have, DocumentScore& score) {
  for (const auto& [code, count] : want) {
    const long hit = std::min(count, have[code]);
    score.tally["check_gold"] += count;
    score.tally["check_hit"] += hit;
    score.tally["check_got"] += hit;
    if (hit < count) score.differ("check", code + " × " + std::to_string(count), "× " + std::to_string(hit));
  }
}

}  // namespace

void score_checks(const Found& found, const Expected& expected, DocumentScore& score) {
  Counts want = counted(expected.checks), optional = counted(expected.optional_checks), have;
  for (const Row& row : found.checks)
    if (scored_checks.contains(text_of(row, "code"))) ++have[text_of(row, "code")];
  score_wanted(want, have, score);
  for (const auto& [code, count] : have) {
    const long surplus = count - std::min(count, want[code]);
    const long unwanted = std::max(0L, surplus - optional[code]);
    score.tally["check_got"] += unwanted;
    score.tally["check_false"] += unwanted;
    if (unwanted > 0) score.differ("check", "", code + " × " + std::to_string(unwanted) + " too many");
  }
}

}  // namespace thaimemo::score
