#include "corpus/score/score_document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "corpus/score/comparable.h"
#include "corpus/score/letters.h"
#include "corpus/score/likeness.h"
#include "corpus/score/structure.h"

namespace thaimemo::score {
namespace {

// Rows are recognized by these; the others are short, or repeat from row to row.
constexpr std::array row_fields{"issue", "measure", "steps", "responsible", "result", "outcome"};
const std::set<std::string> scored_checks{"score-conflict",  "score-sum",          "grade-mismatch",
                                          "number-mismatch", "foreign-agency",     "instrument-mismatch",
                                          "empty-result",    "duplicate-indicator"};

std::string text_of(const Row& row, const std::string& column) {
  const auto found = row.find(column);
  return found == row.end() ? "" : found->second;
}

std::optional<int> indicator_of(const Row& row) {
  const auto found = row.find("indicator_no");
  if (found == row.end()) return std::nullopt;
  return std::stoi(found->second);
}

class Scorer {
 public:
  Scorer(const Found& found, const Expected& expected) : found_(found), expected_(expected) {
    score_.name = expected.name;
    score_.file = found.file_name();
    tally()["docs"] = 1;
  }

  DocumentScore run() {
    facts();
    scores();
    measures();
    findings();
    checks();
    score_structure(expected_.tables, found_.cells, tally());
    return std::move(score_);
  }

 private:
  Tally& tally() { return score_.tally; }
  void differ(const std::string& place, const std::string& want, const std::string& got) {
    score_.differences.push_back({place, want, got});
  }

  void facts() {
    for (const auto& [name, want] : expected_.facts) {
      if (!want) continue;
      const std::string got = text_of(found_.document, name);
      const bool number = name == "overall_score" || name == "fiscal_year" || name == "assessment_year";
      const bool same = number ? number_of(*want) == number_of(got) : comparable(*want) == comparable(got);
      ++tally()["docfield_gold"];
      tally()["docfield_hit"] += same;
      if (!same) differ("document." + name, *want, got);
    }
  }

  using ScoreKey = std::tuple<std::optional<int>, std::optional<double>, std::string>;

  void scores() {
    std::map<ScoreKey, long> want, have;
    std::set<std::pair<std::optional<int>, std::optional<double>>> values;
    for (const ExpectedScore& score : expected_.scores) {
      const auto value = number_of(score.score);
      ++want[{score.indicator_no, value, score.source}];
      values.insert({score.indicator_no, value});
    }
    for (const Row& row : found_.scores) {
      const auto no = indicator_of(row);
      const auto value = number_of(text_of(row, "score"));
      ++have[{no, value, text_of(row, "source")}];
      judge(row, values.contains({no, value}));
    }
    for (const auto& [key, count] : want) {
      const long hit = std::min(count, have.contains(key) ? have[key] : 0);
      tally()["score_gold"] += count;
      tally()["score_hit"] += hit;
      const auto value = std::get<1>(key);
      if (hit < count)
        differ("score of indicator " + std::to_string(*std::get<0>(key)) + " (" + std::get<2>(key) + ")",
               value ? std::to_string(*value) : "", "not found");
    }
  }

  void judge(const Row& row, bool right) {
    const std::string confidence = text_of(row, "confidence");
    if (!confidence.empty()) {
      const double sure = std::clamp(std::stod(confidence), 0.0, 1.0);
      Calibration& decile = tally().deciles[std::min(9, static_cast<int>(sure * 10))];
      ++decile.values;
      decile.right += right;
      decile.confidence_sum += sure;
    }
    if (right || text_of(row, "needs_review") == "1") return;
    ++tally()["score_silent"];
    differ("silently wrong score of indicator " + text_of(row, "indicator_no"), "",
           text_of(row, "score_text"));
  }

  static std::u32string row_text(const ExpectedMeasure& measure) {
    std::string text;
    for (const char* name : row_fields)
      for (const auto& [field, value] : measure.fields)
        if (field == name) text += value;
    return comparable(text);
  }
  static std::u32string row_text(const Row& row) {
    std::string text;
    for (const char* name : row_fields) text += text_of(row, name);
    return comparable(text);
  }

  void measures() {
    std::vector<std::u32string> want, got;
    for (const ExpectedMeasure& measure : expected_.measures) want.push_back(row_text(measure));
    for (const Row& row : found_.measures) got.push_back(row_text(row));
    const auto pairs = aligned_rows(want, got, 0.5);
    const std::map<int, int> partner(pairs.begin(), pairs.end());
    tally()["row_gold"] += static_cast<long>(want.size());
    tally()["row_got"] += static_cast<long>(got.size());
    tally()["row_hit"] += static_cast<long>(pairs.size());
    for (int i = 0; i < static_cast<int>(want.size()); ++i) {
      const auto found = partner.find(i);
      measure(i, expected_.measures[i], found == partner.end() ? nullptr : &found_.measures[found->second]);
    }
    std::set<int> paired;
    for (const auto& pair : pairs) paired.insert(pair.second);
    for (int j = 0; j < static_cast<int>(got.size()); ++j)
      if (!paired.contains(j))
        differ("row " + std::to_string(j + 1) + " too many", "", text_of(found_.measures[j], "measure"));
  }

  void measure(int index, const ExpectedMeasure& want, const Row* got) {
    const std::string place = "row " + std::to_string(index + 1) + " ";
    if (got && want.indicator_no) {
      ++tally()["field_gold"];
      tally()["field_hit"] += want.indicator_no == indicator_of(*got);
    }
    for (const auto& [name, text] : want.fields) {
      const std::string column = name == "indicator" ? "indicator_as_written" : name;
      field(place + name, name, text, got ? text_of(*got, column) : "", got != nullptr);
    }
  }

  void field(const std::string& place, const std::string& name, const std::string& want_text,
             const std::string& got_text, bool row_found) {
    const std::u32string want = comparable(want_text);
    std::u32string got = comparable(got_text);
    if (name == "score" && number_of(want_text) && number_of(want_text) == number_of(got_text)) got = want;
    const int distance = edit_distance(want, got);
    const int length = static_cast<int>(want.size());
    ++tally()["field_gold"];
    tally()["field_hit"] += distance == 0;
    tally()["field_edits"] += row_found ? distance : std::min(distance, std::max(length, 1));
    tally()["field_chars"] += length;
    if (row_found) count_letters(want, got, distance, tally());
    if (distance > 0) differ(place, want_text, row_found ? got_text : "row not found");
  }

  void findings() {
    std::vector<std::u32string> want, got;
    for (const ExpectedFinding& finding : expected_.findings) want.push_back(comparable(finding.text));
    for (const Row& row : found_.findings) got.push_back(comparable(text_of(row, "text")));
    const auto pairs = aligned_rows(want, got, 0.8);
    tally()["finding_gold"] += static_cast<long>(want.size());
    tally()["finding_got"] += static_cast<long>(got.size());
    std::set<int> hit;
    for (const auto& [i, j] : pairs)
      if (same(expected_.findings[i], found_.findings[j])) hit.insert(i);
    tally()["finding_hit"] += static_cast<long>(hit.size());
    for (int i = 0; i < static_cast<int>(want.size()); ++i)
      if (!hit.contains(i))
        differ("finding " + std::to_string(i + 1), expected_.findings[i].text, "not found so");
  }

  static bool same(const ExpectedFinding& want, const Row& got) {
    return want.indicator_no == indicator_of(got) && want.kind == text_of(got, "kind") &&
           want.code.value_or("") == text_of(got, "code") && want.code.has_value() == got.contains("code");
  }

  void checks() {
    std::map<std::string, long> want, have, optional;
    for (const std::string& code : expected_.checks) ++want[code];
    for (const std::string& code : expected_.optional_checks) ++optional[code];
    for (const Row& row : found_.checks)
      if (scored_checks.contains(text_of(row, "code"))) ++have[text_of(row, "code")];
    for (const auto& [code, count] : want) {
      tally()["check_gold"] += count;
      const long hit = std::min(count, have.contains(code) ? have[code] : 0);
      tally()["check_hit"] += hit;
      tally()["check_got"] += hit;
      if (hit < count) differ("check", code + " × " + std::to_string(count), "× " + std::to_string(hit));
    }
    for (const auto& [code, count] : have) {
      const long surplus = count - std::min(count, want[code]);
      const long unwanted = std::max(0L, surplus - optional[code]);
      tally()["check_got"] += unwanted;
      if (unwanted > 0) differ("check", "", code + " × " + std::to_string(unwanted) + " too many");
    }
  }

  const Found& found_;
  const Expected& expected_;
  DocumentScore score_;
};

}  // namespace

DocumentScore score_document(const Found& found, const Expected& expected) {
  return Scorer(found, expected).run();
}

}  // namespace thaimemo::score
