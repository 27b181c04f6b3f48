#include "corpus/score/tally.h"

namespace thaimemo::score {
namespace {

long count(const Tally& tally, const std::string& name) {
  const auto found = tally.counts.find(name);
  return found == tally.counts.end() ? 0 : found->second;
}

std::optional<double> rate(const Tally& tally, const std::string& part, const std::string& whole) {
  const long all = count(tally, whole);
  if (all == 0) return std::nullopt;
  return static_cast<double>(count(tally, part)) / static_cast<double>(all);
}

std::optional<double> f1(const Tally& tally, const std::string& name) {
  const long both = count(tally, name + "_got") + count(tally, name + "_gold");
  if (both == 0) return std::nullopt;
  return 2.0 * static_cast<double>(count(tally, name + "_hit")) / static_cast<double>(both);
}

}  // namespace

void Tally::add(const Tally& other) {
  for (const auto& [name, value] : other.counts) counts[name] += value;
  for (const auto& [kind, value] : other.letters) {
    letters[kind].first += value.first;
    letters[kind].second += value.second;
  }
  for (const auto& [confusion, value] : other.confusions) confusions[confusion] += value;
  for (size_t i = 0; i < deciles.size(); ++i) {
    deciles[i].values += other.deciles[i].values;
    deciles[i].right += other.deciles[i].right;
    deciles[i].confidence_sum += other.deciles[i].confidence_sum;
  }
  teds_sum += other.teds_sum;
}

Figures figures_of(const Tally& tally) {
  const auto number = [&](const char* name) { return static_cast<double>(count(tally, name)); };
  const long tables = count(tally, "table");
  return {{"documents", number("docs")},
          {"missing_documents", number("docs_missing")},
          {"doc_fields", rate(tally, "docfield_hit", "docfield_gold")},
          {"score_recall", rate(tally, "score_hit", "score_gold")},
          {"score_silent_wrong", number("score_silent")},
          {"row_f1", f1(tally, "row")},
          {"field_exact", rate(tally, "field_hit", "field_gold")},
          {"field_cer", rate(tally, "field_edits", "field_chars")},
          {"finding_f1", f1(tally, "finding")},
          {"check_recall", rate(tally, "check_hit", "check_gold")},
          {"check_precision", rate(tally, "check_hit", "check_got")},
          {"cell_structure", rate(tally, "cell_hit", "cell_gold")},
          {"teds", tables == 0 ? std::nullopt : std::optional(tally.teds_sum / static_cast<double>(tables))}};
}

}  // namespace thaimemo::score
