#include "normalize/segment/segment.h"

#include <algorithm>
#include <map>
#include <set>

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
#include "normalize/segment/structure/indicator_axes.h"
#include "normalize/segment/structure/reading.h"
#include "normalize/segment/suggestions.h"
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

Problem problem_of_table(const PlacedPart& placed, const char* code, Severity severity, const char* message) {
  return {code, severity, placed.part.page->number, "table " + std::to_string(placed.part.table->number),
          message};
}

// Whether some cells name indicators or are written as scores are.
bool holds_the_assessment(const Table& table, const Rules& rules) {
  static const Pattern decimals("^[0-9]{1,2}\\.[0-9]{2}$|^100\\.00$");
  return std::ranges::any_of(table.cells, [&](const Cell& cell) {
    return decimals.found_in(folded(text_of(cell))) || indicator_of_cell(cell, rules);
  });
}

// A table none of whose columns is known is kept as cells only; a reader should be told, and look at it where it
// holds names of indicators or numbers like scores.
void report_unknown_tables(const DocumentReading& reading, std::vector<Problem>& problems) {
  for (const PlacedPart& placed : reading.logical.parts) {
    const auto known = [](const Column& column) { return column.field.has_value(); };
    if (std::ranges::any_of(placed.header.columns, known)) continue;
    const bool telling = holds_the_assessment(*placed.part.table, reading.rules);
    problems.push_back(problem_of_table(placed, "table-unknown", telling ? Severity::warning : Severity::info,
                                        "No column of this table is known; its cells are kept as they are."));
  }
}

// A column told by its cells alone, once for each header.
void report_guessed_columns(const DocumentReading& reading, std::vector<Problem>& problems) {
  std::set<std::string> told;
  for (const PlacedPart& placed : reading.logical.parts)
    for (const Column& column : placed.header.columns) {
      if (!column.guessed || !column.field || !told.insert(folded(column.header)).second) continue;
      const std::string message = "No rule knows the header '" + column.header +
                                  "'; by the look of its cells the column was taken for " +
                                  name_of(*column.field) + ".";
      problems.push_back(problem_of_table(placed, "column-guessed", Severity::info, message.c_str()));
    }
}

// One header over columns of different meanings: nothing says which is which but the order of its words.
void report_shared_headers(const DocumentReading& reading, std::vector<Problem>& problems) {
  for (const PlacedPart& placed : reading.logical.parts) {
    const auto shared = std::ranges::find(placed.header.columns, true, &Column::doubtful);
    if (shared == placed.header.columns.end()) continue;
    const std::string message =
        "The header '" + shared->header +
        "' stands over several columns; which of them means what is not sure. Compare the "
        "table with the page.";
    problems.push_back(problem_of_table(placed, "column-doubtful", Severity::warning, message.c_str()));
  }
}

bool gave_a_score(const PlacedPart& placed, const std::vector<Score>& scores) {
  return std::ranges::any_of(scores, [&](const Score& score) {
    return score.place.page == placed.part.page->number && score.place.table == placed.part.table->number;
  });
}

// How many rows name an indicator and hold a number like a score.
int rows_with_scores(const Table& table, const Rules& rules) {
  static const Pattern decimals("^(?:[0-9]{1,2}\\.[0-9]{2}|100\\.00)(?:$|[/(▲▼])");
  std::map<int, std::pair<bool, bool>> rows;
  for (const Cell& cell : table.cells) {
    const std::string line = folded(text_of(cell));
    auto& [named, numbered] = rows[cell.row];
    named = named || indicator_of_cell(cell, rules);
    numbered = numbered || decimals.found_in(line);
  }
  return static_cast<int>(
      std::ranges::count_if(rows, [](const auto& row) { return row.second.first && row.second.second; }));
}

// A table that names indicators beside numbers like scores and gave none.
void report_scores_not_read(const DocumentReading& reading, const std::vector<Score>& scores,
                            std::vector<Problem>& problems) {
  constexpr int rows_min = 2;  // one row may hold a sum of money or a share beside a name
  for (const PlacedPart& placed : reading.logical.parts) {
    if (gave_a_score(placed, scores)) continue;
    if (rows_with_scores(*placed.part.table, reading.rules) < rows_min) continue;
    problems.push_back(
        problem_of_table(placed, "table-scores-unread", Severity::warning,
                         "Rows of this table name indicators beside numbers like scores, and none "
                         "was read as a score. Look at the page."));
  }
}

// The scores in the text are those that a table gives another year.
void correct_assessment_year(int year, ReadFacts& facts, std::vector<Problem>& problems) {
  problems.push_back(
      {"year-uncertain", Severity::warning, facts.overall.place.page, "",
       "The scores in the text are those of " + std::to_string(year) +
           " in a table; the year of the assessment was read otherwise. Compare it with the page."});
  facts.facts.assessment_year = facts.overall.year = year;
}

Report segment(const Document& document, const Rules& rules) {
  Report report;
  report.rules_sha256 = rules.sha256();
  const DocumentReading reading = reading_of(document, rules);
  ReadFacts facts = facts_of(reading, report.problems);
  std::vector<ReadScore> scores = scores_in(reading, facts.facts.assessment_year);
  if (const auto other = settle_years(scores, was_recognized(document)))
    correct_assessment_year(*other, facts, report.problems);
  report.facts = facts.facts;
  const auto year = facts.facts.assessment_year;
  report.scores = reviewed_scores(std::move(scores), facts.overall, report.problems);
  report.facts.numbers_proven = numbers_proven(report.scores, facts.overall, report.problems);
  report.measures = measures_in(reading, year);
  add_dates_and_units(report.measures, report.facts.fiscal_year, rules, report.problems);
  doubt_joined_rows(report.measures, rules, report.problems);
  report.findings = findings_in(reading);
  report.checks = checks_of(reading, facts, report.scores, report.measures);
  report_unknown_tables(reading, report.problems);
  report_guessed_columns(reading, report.problems);
  report_shared_headers(reading, report.problems);
  report_scores_not_read(reading, report.scores, report.problems);
  report.cells = cell_meanings_of(reading);
  report.suggestions = suggestions_by_rules(document);
  return report;
}

}  // namespace thaimemo
