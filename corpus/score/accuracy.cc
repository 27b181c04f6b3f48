#include "corpus/score/accuracy.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "base/json.h"
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

std::string letter_text(char32_t letter) {
  return letter == 0 ? "∅" : encode_utf8(std::u32string(1, letter));
}

std::vector<std::pair<Confusion, long>> commonest(const Tally& tally) {
  std::vector<std::pair<Confusion, long>> list(tally.confusions.begin(), tally.confusions.end());
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (list.size() > confusions_shown) list.resize(confusions_shown);
  return list;
}

Json figures_json(const Tally& tally) {
  Json object = Json::object();
  for (const auto& [name, value] : figures_of(tally)) object[name] = value ? Json(*value) : Json(nullptr);
  return object;
}

Json letters_json(const Tally& tally) {
  Json object = Json::object();
  for (const auto& [kind, count] : tally.letters)
    object[kind] = {{"letters", count.first}, {"wrong", count.second}};
  return object;
}

Json confusions_json(const Tally& tally) {
  Json list = Json::array();
  for (const auto& [confusion, count] : commonest(tally))
    list.push_back(
        {{"want", letter_text(confusion.first)}, {"got", letter_text(confusion.second)}, {"count", count}});
  return list;
}

Json calibration_json(const Tally& tally) {
  Json list = Json::array();
  for (const Calibration& decile : tally.deciles)
    list.push_back({{"values", decile.values},
                    {"right", decile.right},
                    {"confidence_sum", rounded(decile.confidence_sum, 4)}});
  return list;
}

std::string formatted(const char* format, auto... values) {
  char text[256];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

std::string number_text(double value) {
  return value == std::floor(value) && value > 1 ? formatted("%.0f", value) : formatted("%.4f", value);
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
  accuracy.total["docs_missing"] = static_cast<long>(expected.size() - seen.size());
  return accuracy;
}

std::string to_table(const Accuracy& accuracy) {
  std::string text;
  for (const auto& [name, value] : figures_of(accuracy.total))
    text += formatted("%-20s %s\n", name.c_str(), value ? number_text(*value).c_str() : "-");
  text += "\nletters by kind      wanted     wrong     share\n";
  for (const auto& [kind, count] : accuracy.total.letters)
    text +=
        formatted("%-16s %10ld %9ld %8.3f%%\n", kind.c_str(), count.first, count.second,
                  100.0 * static_cast<double>(count.second) / static_cast<double>(std::max(1L, count.first)));
  text += "\ncommonest confusions (want → got)\n";
  for (const auto& [confusion, count] : commonest(accuracy.total))
    text += "  " + letter_text(confusion.first) + " → " + letter_text(confusion.second) + "  " +
            std::to_string(count) + "\n";
  text += "\nconfidence of scores  values     right\n";
  for (size_t i = 0; i < accuracy.total.deciles.size(); ++i) {
    const Calibration& decile = accuracy.total.deciles[i];
    if (decile.values > 0)
      text += formatted("%.1f to %.1f %18ld %8.2f%%\n", static_cast<double>(i) / 10,
                        static_cast<double>(i + 1) / 10, decile.values,
                        100.0 * static_cast<double>(decile.right) / static_cast<double>(decile.values));
  }
  return text;
}

std::string to_json_text(const Accuracy& accuracy) {
  Json documents = Json::object();
  for (const DocumentScore& document : accuracy.documents)
    documents[document.file] = figures_json(document.tally);
  return to_line({{"total", figures_json(accuracy.total)},
                  {"letters", letters_json(accuracy.total)},
                  {"confusions", confusions_json(accuracy.total)},
                  {"calibration", calibration_json(accuracy.total)},
                  {"documents", std::move(documents)}});
}

}  // namespace thaimemo::score
