#include "corpus/score/document/parts.h"
#include "corpus/score/text/comparable.h"
#include "corpus/score/text/white_space.h"

namespace thaimemo::score {
namespace {

void count_gaps(const std::vector<Gap>& want, const std::vector<Gap>& got, Gap kind, const std::string& name,
                Tally& tally) {
  for (size_t i = 0; i < want.size(); ++i) {
    tally[name + "_gold"] += want[i] == kind;
    tally[name + "_got"] += got[i] == kind;
    tally[name + "_hit"] += want[i] == kind && got[i] == kind;
  }
}

void score_field_flow(const std::string& want_text, const std::string& got_text, Tally& tally) {
  if (want_text.empty() || comparable(want_text) != comparable(got_text)) return;
  const std::vector<Gap> want = gaps_of(want_text), got = gaps_of(got_text);
  if (want.size() != got.size()) return;
  ++tally["flow_fields"];
  tally["flow_exact"] += want == got;
  count_gaps(want, got, Gap::line_break, "newline", tally);
  count_gaps(want, got, Gap::space, "space", tally);
}

}  // namespace

void score_flow(const Found& found, const Expected& expected, const RowPairs& pairs, DocumentScore& score) {
  for (const auto& [i, j] : pairs) {
    for (const auto& [name, text] : expected.measures[i].fields) {
      const std::string column = name == "indicator" ? "indicator_as_written" : name;
      if (name != "score") score_field_flow(text, text_of(found.measures[j], column), score.tally);
    }
    for (const auto& [name, text] : expected.measures[i].other)
      score_field_flow(text, other_of(found.measures[j], name), score.tally);
  }
}

}  // namespace thaimemo::score
