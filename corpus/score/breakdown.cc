#include "corpus/score/breakdown.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace thaimemo::score {
namespace {

std::string value_of(const Axes& axes, const std::string& axis) {
  const auto found = axes.find(axis);
  return found == axes.end() ? no_axis_value : found->second.text;
}

// Every axis that a record names: whether one of its values is a number.
std::map<std::string, bool> known_axes(const Accuracy& accuracy) {
  std::map<std::string, bool> known;
  const auto note = [&](const Axes& axes) {
    for (const auto& [axis, value] : axes) known[axis] = known[axis] || value.numeric;
  };
  for (const DocumentScore& document : accuracy.documents) note(document.axes);
  for (const Axes& axes : accuracy.missing) note(axes);
  return known;
}

[[noreturn]] void refuse(const std::string& axis, const std::map<std::string, bool>& known) {
  std::string names;
  for (const auto& entry : known) names += (names.empty() ? "" : ", ") + entry.first;
  throw Error("axis-unknown", axis, "no expected record names this axis",
              names.empty() ? "The records name none." : "They name " + names + ".", ExitCode::usage);
}

std::set<std::string> chosen_axes(const Accuracy& accuracy, const std::vector<std::string>& axes) {
  const auto known = known_axes(accuracy);
  std::set<std::string> chosen;
  for (const std::string& axis : axes)
    if (axis == "all")
      for (const auto& entry : known) chosen.insert(entry.first);
    else if (known.contains(axis))
      chosen.insert(axis);
    else
      refuse(axis, known);
  return chosen;
}

// Axes that can make a combination: words, and more than one of them.
std::vector<std::string> crossed_axes(const Accuracy& accuracy, const std::vector<std::string>& axes) {
  const auto known = known_axes(accuracy);
  std::vector<std::string> crossed;
  for (const std::string& axis :
       chosen_axes(accuracy, axes.empty() ? std::vector<std::string>{"all"} : axes)) {
    std::set<std::string> values;
    for (const DocumentScore& document : accuracy.documents) values.insert(value_of(document.axes, axis));
    if (!known.at(axis) && values.size() > 1) crossed.push_back(axis);
  }
  return crossed;
}

struct JudgedDocument {
  const DocumentScore* score;
  double badness;
};

std::vector<JudgedDocument> judged_documents(const Accuracy& accuracy) {
  std::vector<JudgedDocument> judged;
  for (const DocumentScore& document : accuracy.documents)
    judged.push_back({&document, badness(document.tally)});
  return judged;
}

constexpr std::string_view lacking = "no";  // of a feature; what a report lacks makes it no worse

// The combinations of two axes that have documents enough.
void add_combinations(const std::vector<JudgedDocument>& judged, const std::string& first,
                      const std::string& second, std::vector<Combination>& all) {
  std::map<std::pair<std::string, std::string>, std::vector<JudgedDocument>> groups;
  for (const JudgedDocument& document : judged)
    groups[{value_of(document.score->axes, first), value_of(document.score->axes, second)}].push_back(
        document);
  for (const auto& [values, documents] : groups) {
    if (static_cast<long>(documents.size()) < combination_documents_min) continue;
    if (values.first == lacking || values.second == lacking) continue;
    Combination& one = all.emplace_back();
    one.first = {first, values.first};
    one.second = {second, values.second};
    double worst = -1;
    for (const JudgedDocument& document : documents) {
      one.tally.add(document.score->tally);
      if (document.badness > worst) one.example = document.score->file;
      worst = std::max(worst, document.badness);
    }
    one.badness = badness(one.tally);
  }
}

// A value that is read badly by itself would fill the list with everything it ever stood beside.
std::vector<Combination> unlike_ones(const std::vector<Combination>& sorted, size_t count) {
  std::map<std::pair<std::string, std::string>, int> seen;
  std::vector<Combination> chosen;
  for (const Combination& one : sorted) {
    if (chosen.size() == count) break;
    if (std::max(seen[one.first], seen[one.second]) >= combinations_of_a_value_max) continue;
    ++seen[one.first];
    ++seen[one.second];
    chosen.push_back(one);
  }
  return chosen;
}

}  // namespace

std::map<std::string, ByValue> by_axis(const Accuracy& accuracy, const std::vector<std::string>& axes) {
  std::map<std::string, ByValue> by;
  for (const std::string& axis : chosen_axes(accuracy, axes)) {
    for (const DocumentScore& document : accuracy.documents)
      by[axis][value_of(document.axes, axis)].add(document.tally);
    for (const Axes& missing : accuracy.missing) ++by[axis][value_of(missing, axis)]["docs_missing"];
  }
  return by;
}

double badness(const Tally& tally) {
  double sum = 0;
  int parts = 0;
  for (const auto& [figure, value] : figures_of(tally)) {
    const bool share = figure == "score_recall" || figure == "row_f1" || figure == "finding_f1";
    if (!value || (!share && figure != "field_cer")) continue;
    sum += share ? 1 - *value : std::min(1.0, *value);
    ++parts;
  }
  return parts == 0 ? 0 : sum / parts;
}

std::vector<Combination> worst_combinations(const Accuracy& accuracy, const std::vector<std::string>& axes,
                                            size_t count) {
  const std::vector<std::string> crossed = crossed_axes(accuracy, axes);
  const std::vector<JudgedDocument> judged = judged_documents(accuracy);
  std::vector<Combination> all;
  for (size_t i = 0; i < crossed.size(); ++i)
    for (size_t k = i + 1; k < crossed.size(); ++k) add_combinations(judged, crossed[i], crossed[k], all);
  const auto key = [](const Combination& one) {
    const auto documents = one.tally.counts.find("docs");
    return std::tuple(-one.badness, -documents->second, one.first, one.second);
  };
  std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return unlike_ones(all, count);
}

}  // namespace thaimemo::score
