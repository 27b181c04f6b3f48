#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "corpus/score/document/letters.h"
#include "corpus/score/document/parts.h"
#include "corpus/score/text/comparable.h"
#include "corpus/score/text/likeness.h"

namespace thaimemo::score {
namespace {

constexpr std::array row_fields{"issue", "measure", "steps", "responsible", "result", "outcome"};
constexpr double row_likeness_min = 0.5;  // that of the reference scorer

std::u32string row_text(const ExpectedMeasure& measure) {
  std::string text;
  for (const char* name : row_fields)
    for (const auto& [field, value] : measure.fields)
      if (field == name) text += value;
  return comparable(text);
}

std::u32string row_text(const Row& row) {
  std::string text;
  for (const char* name : row_fields) text += text_of(row, name);
  return comparable(text);
}

void score_field(const std::string& place, const std::string& name, const std::string& want_text,
                 const Row* row, DocumentScore& score) {
  const std::string got_text = row ? text_of(*row, name == "indicator" ? "indicator_as_written" : name) : "";
  const std::u32string want = comparable(want_text);
  std::u32string got = comparable(got_text);
  if (name == "score" && number_of(want_text) && number_of(want_text) == number_of(got_text)) got = want;
  const int distance = edit_distance(want, got);
  const int length = static_cast<int>(want.size());
  ++score.tally["field_gold"];
  score.tally["field_hit"] += distance == 0;
  score.tally["field_edits"] += row ? distance : std::min(distance, std::max(length, 1));
  score.tally["field_chars"] += length;
  if (row) count_letters(want, got, distance, score.tally);
  if (distance > 0) score.differ(place, want_text, row ? got_text : "row not found");
}

void score_named(const std::string& place, const std::string& name, const std::string& want, const Row* row,
                 DocumentScore& score) {
  const std::string got = row ? other_of(*row, name) : "";
  const bool right = row && comparable(want) == comparable(got);
  ++score.tally["named_gold"];
  score.tally["named_hit"] += right;
  score.tally["named_silent_wrong"] += row && !right && !is_flagged(*row);
  if (row && !right) score.differ(place + name, want, got);
}

std::string shown(const std::string& begin, const std::string& end) {
  return (begin.empty() ? "open" : begin) + " to " + (end.empty() ? "open" : end);
}

void score_period(const std::string& place, const ExpectedPeriod& want, const Row* row,
                  DocumentScore& score) {
  const std::string begin = want.begin.value_or(""), end = want.end.value_or("");
  const std::string from = row ? text_of(*row, "period_from") : "",
                    to = row ? text_of(*row, "period_to") : "";
  const bool right = row && from == begin && to == end;
  ++score.tally["period_gold"];
  score.tally["period_hit"] += right;
  if (row && !right) score.differ(place + "dates of the period", shown(begin, end), shown(from, to));
}

void score_measure(int index, const ExpectedMeasure& want, const Row* row, DocumentScore& score) {
  const std::string place = "row " + std::to_string(index + 1) + " ";
  if (row && want.indicator_no) {
    ++score.tally["field_gold"];
    score.tally["field_hit"] += want.indicator_no == indicator_of(*row);
  }
  for (const auto& [name, text] : want.fields) score_field(place + name, name, text, row, score);
  for (const auto& [name, text] : want.other) score_named(place, name, text, row, score);
  if (want.period_dates) score_period(place, *want.period_dates, row, score);
}

}  // namespace

RowPairs paired_measures(const Found& found, const Expected& expected) {
  std::vector<std::u32string> want, got;
  for (const ExpectedMeasure& measure : expected.measures) want.push_back(row_text(measure));
  for (const Row& row : found.measures) got.push_back(row_text(row));
  return aligned_rows(want, got, row_likeness_min);
}

void score_measures(const Found& found, const Expected& expected, const RowPairs& pairs,
                    DocumentScore& score) {
  const std::map<int, int> partner(pairs.begin(), pairs.end());
  score.tally["row_gold"] += static_cast<long>(expected.measures.size());
  score.tally["row_got"] += static_cast<long>(found.measures.size());
  score.tally["row_hit"] += static_cast<long>(pairs.size());
  for (int i = 0; i < static_cast<int>(expected.measures.size()); ++i) {
    const auto row = partner.find(i);
    score_measure(i, expected.measures[i], row == partner.end() ? nullptr : &found.measures[row->second],
                  score);
  }
  std::set<int> paired;
  for (const auto& pair : pairs) paired.insert(pair.second);
  for (int j = 0; j < static_cast<int>(found.measures.size()); ++j)
    if (!paired.contains(j))
      score.differ("row " + std::to_string(j + 1) + " too many", "", text_of(found.measures[j], "measure"));
}

}  // namespace thaimemo::score
