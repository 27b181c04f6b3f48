#include "normalize/segment/segment.h"

#include "normalize/segment/checks/checks.h"
#include "normalize/segment/checks/joined_rows.h"
#include "normalize/segment/rows/cell_meanings.h"
#include "normalize/segment/rows/fact_texts.h"
#include "normalize/segment/rows/facts.h"
#include "normalize/segment/rows/findings.h"
#include "normalize/segment/rows/measures.h"
#include "normalize/segment/rows/score_review.h"
#include "normalize/segment/rows/score_years.h"
#include "normalize/segment/rows/scores.h"
#include "normalize/segment/settled_facts.h"
#include "normalize/segment/structure/reading.h"
#include "normalize/segment/suggestions.h"
#include "normalize/segment/table_problems.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {

std::vector<Check> checks_of(const DocumentReading& reading, const ReadFacts& facts,
                             const std::vector<Score>& scores, const std::vector<Measure>& measures) {
  std::vector<Check> checks = score_conflicts(scores);
  const auto add = [&checks](auto more) { checks.insert(checks.end(), more.begin(), more.end()); };
  if (auto check = score_sum(scores, facts.overall)) checks.push_back(std::move(*check));
  if (auto check = grade_mismatch(facts.overall, reading.rules)) checks.push_back(std::move(*check));
  add(number_mismatches(reading));
  add(duplicate_indicators(reading));
  add(instrument_mismatches(reading));
  add(foreign_agencies(reading, facts.agency));
  add(empty_results(measures, was_recognized(reading.document)));
  return checks;
}

// The scores in the text are those that a table gives another year.
void correct_assessment_year(int year, ReadFacts& facts, std::vector<Problem>& problems) {
  problems.push_back(
      {"year-uncertain", Severity::warning, facts.overall.place.page, "",
       "The scores in the text are those of " + std::to_string(year) +
           " in a table; the year of the assessment was read otherwise. Compare it with the page."});
  facts.facts.assessment_year = facts.overall.year = year;
}

Report segment(const Document& document, const Rules& rules, const Settled& settled) {
  Report report;
  report.rules_sha256 = rules.sha256();
  const DocumentReading reading = reading_of(document, rules, settled);
  ReadFacts facts = facts_of(reading, report.problems);
  settle_facts(settled.facts, rules, facts, report.problems);
  std::vector<ReadScore> scores = scores_in(reading, facts.facts.assessment_year);
  const auto other = settle_years(scores, was_recognized(document));
  if (other && !settled.facts.contains("assessment_year"))
    correct_assessment_year(*other, facts, report.problems);
  for (ReadScore& read : scores) read.settled = settled.holds(read.score.place);
  report.facts = facts.facts;
  report.fact_places = facts.places;
  const auto year = facts.facts.assessment_year;
  report.scores = reviewed_scores(std::move(scores), facts.overall, report.problems);
  report.facts.numbers_proven = numbers_proven(report.scores, facts.overall, report.problems);
  report.measures = measures_in(reading, year);
  add_dates_and_units(report.measures, report.facts.fiscal_year, rules, report.problems);
  doubt_joined_rows(report.measures, rules, report.problems);
  report.findings = findings_in(reading, report.problems);
  report.checks = checks_of(reading, facts, report.scores, report.measures);
  report_tables(reading, report.scores, report.problems);
  report.cells = cell_meanings_of(reading);
  report.suggestions = suggestions_by_rules(document);
  return report;
}

}  // namespace thaimemo
