#include "corpus/score/accuracy.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace thaimemo::score {
namespace {

constexpr size_t confusions_shown = 20;

const Expected* longest_match(const std::map<std::string, Expected>& expected, const std::string& file) {
  const Expected* best = nullptr;
  for (const auto& [name, record] : expected)
    if (file.starts_with(name) && (best == nullptr || name.size() > best->name.size())) best = &record;
  return best;
}

}  // namespace

Accuracy measure_accuracy(const std::string& db_path, const std::string& expected_folder,
                          const std::string& only) {
  const auto expected = read_expected(expected_folder);
  SQLite::Database db = open_for_reading(db_path);
  Accuracy accuracy;
  std::set<std::string> seen;
  each_document(db, [&](const Found& found) {
    const std::string file = found.file_name();
    const Expected* record = file.find(only) == std::string::npos ? nullptr : longest_match(expected, file);
    if (record == nullptr) return;
    seen.insert(record->name);
    accuracy.documents.push_back(score_document(found, *record));
    accuracy.total.add(accuracy.documents.back().tally);
  });
  for (const auto& [name, record] : expected)
    if (!seen.contains(name)) accuracy.missing.push_back(record.axes);
  accuracy.total["docs_missing"] = static_cast<long>(accuracy.missing.size());
  return accuracy;
}

std::string confused_letter(char32_t letter) {
  return letter == 0 ? "∅" : encode_utf8(std::u32string(1, letter));
}

std::vector<std::pair<Confusion, long>> commonest_confusions(const Tally& tally) {
  std::vector<std::pair<Confusion, long>> list(tally.confusions.begin(), tally.confusions.end());
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (list.size() > confusions_shown) list.resize(confusions_shown);
  return list;
}

}  // namespace thaimemo::score
