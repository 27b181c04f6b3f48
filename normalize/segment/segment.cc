#include "normalize/segment/segment.h"

#include <algorithm>

#include "normalize/segment/checks/checks.h"
#include "normalize/segment/rows/cell_meanings.h"
#include "normalize/segment/rows/facts.h"
#include "normalize/segment/rows/findings.h"
#include "normalize/segment/rows/measures.h"
#include "normalize/segment/rows/score_review.h"
#include "normalize/segment/rows/scores.h"
#include "normalize/segment/structure/reading.h"
#include "normalize/segment/suggestions.h"

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
  add(empty_results(measures));
  return checks;
}

// A table none of whose columns is known is kept as cells only; a reader should be told.
void report_unknown_tables(const DocumentReading& reading, std::vector<Problem>& problems) {
  for (const PlacedPart& placed : reading.logical.parts) {
    const auto known = [](const Column& column) { return column.field.has_value(); };
    const auto& columns = placed.header.columns;
    if (std::any_of(columns.begin(), columns.end(), known)) continue;
    problems.push_back({"table-unknown", Severity::info, placed.part.page->number,
                        "table " + std::to_string(placed.part.table->number),
                        "No column of this table is known; its cells are kept as they are."});
  }
}

Report segment(const Document& document, const Rules& rules) {
  Report report;
  report.rules_sha256 = rules.sha256();
  const DocumentReading reading = reading_of(document, rules);
  const ReadFacts facts = facts_of(reading, report.problems);
  report.facts = facts.facts;
  const auto year = facts.facts.assessment_year;
  report.scores = reviewed_scores(scores_in(reading, year), facts.overall, report.problems);
  report.facts.numbers_proven = numbers_proven(report.scores, facts.overall, report.problems);
  report.measures = measures_in(reading, year);
  add_dates_and_units(report.measures, report.facts.fiscal_year, rules);
  report.findings = findings_in(reading);
  report.checks = checks_of(reading, facts, report.scores, report.measures);
  report_unknown_tables(reading, report.problems);
  report.cells = cell_meanings_of(reading);
  report.suggestions = suggestions_by_rules(document);
  return report;
}

}  // namespace thaimemo
