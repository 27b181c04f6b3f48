#include "corpus/score/document/wrong_numbers.h"

#include "corpus/score/document/alerts.h"
#include "corpus/score/text/comparable.h"
#include "corpus/score/text/numbers.h"

namespace thaimemo::score {
namespace {

void count_wrong(const std::string& place, const std::string& want, const std::string& got,
                 DocumentScore& score) {
  ++score.tally["number_silent_wrong"];
  score.differ("silently wrong number in " + place, want, got);
}

void count_surplus(const std::string& place, const std::string& want, const std::string& got,
                   DocumentScore& score) {
  for (const std::string& number : surplus_numbers(want, got)) count_wrong(place, want, number, score);
}

void judge_end(const std::string& place, const std::optional<std::string>& want, const std::string& got,
               DocumentScore& score) {
  if (!got.empty() && got != want.value_or(""))
    count_wrong(place + "period's dates", want.value_or(""), got, score);
}

void judge_measure(const std::string& place, const ExpectedMeasure& want, const Row& row,
                   DocumentScore& score) {
  if (is_flagged(row)) return;
  for (const auto& [field, text] : want.fields) {
    const std::string got = text_of(row, field == "indicator" ? "indicator_as_written" : field);
    if (field == "score" && number_of(text) && number_of(text) == number_of(got)) continue;
    count_surplus(place + field, text, got, score);
  }
  if (!want.period_dates) return;
  judge_end(place, want.period_dates->begin, text_of(row, "period_from"), score);
  judge_end(place, want.period_dates->end, text_of(row, "period_to"), score);
}

// A title may name one year for the report and what it analyses: a record that has it for one of them only does
// not make it wrong for the other.
bool is_the_other_year(const std::string& name, const Expected& expected, const std::string& got) {
  const bool year = name == "fiscal_year" || name == "assessment_year";
  const auto other = expected.facts.find(name == "fiscal_year" ? "assessment_year" : "fiscal_year");
  return year && other != expected.facts.end() && other->second == got;
}

// A date is one number.
void judge_fact(const std::string& name, const std::string& want, const std::string& got,
                DocumentScore& score) {
  if (is_same_fact(name, want, got) || got.empty()) return;
  if (name == "memo_date" || number_of(got))
    count_wrong(name, want, got, score);
  else
    count_surplus(name, want, got, score);
}

}  // namespace

void score_wrong_numbers(const Found& found, const Expected& expected, const RowPairs& measures,
                         const RowPairs& findings, DocumentScore& score) {
  const Alerts alerts(found);
  for (const auto& [name, want] : expected.facts) {
    const std::string got = text_of(found.document, name);
    const bool unclear = !want && is_the_other_year(name, expected, got);
    if (!alerts.name_fact(name) && !unclear) judge_fact(name, want.value_or(""), got, score);
  }
  for (const auto& [i, j] : measures)
    judge_measure("row " + std::to_string(i + 1) + " ", expected.measures[i], found.measures[j], score);
  for (const auto& [i, j] : findings)
    count_surplus("finding " + std::to_string(i + 1), expected.findings[i].text,
                  text_of(found.findings[j], "text"), score);
}

}  // namespace thaimemo::score
