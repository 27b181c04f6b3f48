#include "corpus/score/document/parts.h"
#include "corpus/score/text/comparable.h"

namespace thaimemo::score {

bool is_same_fact(const std::string& fact, const std::string& want, const std::string& got) {
  const bool number = fact == "overall_score" || fact == "fiscal_year" || fact == "assessment_year";
  return number ? number_of(want) == number_of(got) : comparable(want) == comparable(got);
}

void score_facts(const Found& found, const Expected& expected, DocumentScore& score) {
  for (const auto& [name, want] : expected.facts) {
    if (!want) continue;
    const std::string got = text_of(found.document, name);
    const bool same = is_same_fact(name, *want, got);
    ++score.tally["docfield_gold"];
    score.tally["docfield_hit"] += same;
    ++score.tally["fact_" + name + "_gold"];
    score.tally["fact_" + name + "_hit"] += same;
    if (!same) score.differ("document." + name, *want, got);
  }
}

}  // namespace thaimemo::score
