#include <set>

#include "corpus/score/document/parts.h"
#include "corpus/score/text/comparable.h"
#include "corpus/score/text/likeness.h"

namespace thaimemo::score {
namespace {

constexpr double finding_likeness_min = 0.8;  // that of the reference scorer

bool is_same(const ExpectedFinding& want, const Row& got) {
  return want.indicator_no == indicator_of(got) && want.kind == text_of(got, "kind") &&
         want.code.value_or("") == text_of(got, "code") && want.code.has_value() == got.contains("code");
}

}  // namespace

RowPairs paired_findings(const Found& found, const Expected& expected) {
  std::vector<std::u32string> want, got;
  for (const ExpectedFinding& finding : expected.findings) want.push_back(comparable(finding.text));
  for (const Row& row : found.findings) got.push_back(comparable(text_of(row, "text")));
  return aligned_rows(want, got, finding_likeness_min);
}

void score_findings(const Found& found, const Expected& expected, const RowPairs& pairs,
                    DocumentScore& score) {
  score.tally["finding_gold"] += static_cast<long>(expected.findings.size());
  score.tally["finding_got"] += static_cast<long>(found.findings.size());
  std::set<int> hit;
  for (const auto& [i, j] : pairs)
    if (is_same(expected.findings[i], found.findings[j])) hit.insert(i);
  score.tally["finding_hit"] += static_cast<long>(hit.size());
  for (int i = 0; i < static_cast<int>(expected.findings.size()); ++i)
    if (!hit.contains(i))
      score.differ("finding " + std::to_string(i + 1), expected.findings[i].text, "not found so");
}

}  // namespace thaimemo::score
