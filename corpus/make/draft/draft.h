// The report while it is being written, and what every part of it needs.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/make/draft/agency.h"
#include "corpus/make/draft/made_report.h"
#include "corpus/make/draft/score_card.h"
#include "corpus/make/wording/grammar.h"
#include "corpus/make/wording/period_dates.h"

namespace thaimemo::make {

// What is planted in this report for the checks to find.
enum class Plant {
  score_sum,
  grade_mismatch,
  score_conflict,
  number_mismatch,
  duplicate_indicator,
  instrument_mismatch,
  foreign_agency,
  empty_result
};

enum class IndicatorStyle { ordinal, numbered, bare };  // "๑. ชื่อ", "ตัวชี้วัดที่ ๑ ชื่อ", "ชื่อ"
enum class ListStyle { numbers, brackets, dashes, plain };

struct Draft {
  Draft(const Axes& axes, const Random& seed);

  // One line of a list in this report's digits.
  std::string say(const std::string& list);
  // The same by another stream, so that what one style says leaves the rest of the report as it was.
  std::string say(const std::string& list, Random& stream);
  // The same with what the wording means; slots as drawn, in Arabic digits.
  Said say_meant(const std::string& list) { return say_meant(list, random); }
  Said say_meant(const std::string& list, Random& stream);
  std::string in_digits(std::string_view text) { return with_digits(text, report.axes.digits, random); }
  // A score as this report writes it: 85.00, or 85 where it leaves zeros out.
  std::string decimal(int score) const;
  std::string score_text(int score) { return in_digits(decimal(score)); }
  // Of so many years before the assessment, hundredths; nothing where there was none.
  std::optional<int> earlier_score(int indicator, int years_back) const;
  bool plants(Plant plant) const { return planted.count(plant) != 0; }

  Random random;
  Random style;  // for what only some styles have
  Grammar grammar;
  Agency agency;
  ScoreCard card;
  std::vector<ScoreCard> earlier_cards;             // of the last year, and the year before it
  std::set<std::pair<int, int>> no_scores;          // indicator and years back: a dash stands there
  int years_shown = 2;                              // in tables of several years, this one included
  int target = 8500;                                // hundredths, of each indicator
  int struck_indicator = 0, covered_indicator = 0;  // 0: none
  std::map<int, int> note_numbers;                  // indicator → number of the note behind its score
  std::set<int> open_notes;                         // marks since the last table
  bool tables_begun = false;
  int fiscal_year = 2567;
  MadeReport report;
  std::optional<std::string> section;  // the nearest heading above
  std::set<Plant> planted;
  bool short_scores = false;
  IndicatorStyle indicator_style = IndicatorStyle::ordinal;
  ListStyle list_style = ListStyle::numbers;
  std::map<Field, std::string> headers;      // wordings in use
  std::map<int, std::string> written_names;  // of indicators, one spelling for each report
};

void add_heading(Draft& draft, const std::string& text, int level);
void add_check(Draft& draft, const std::string& code, const std::string& detail_json);

// One row of a table of measures, before it knows its columns.
struct MeasureRow {
  std::optional<int> indicator;
  std::string indicator_text;
  std::map<Field, std::vector<std::string>> texts;  // paragraphs
  PeriodDates period;                               // of the text of Field::period
  CellMarks score_marks = {};
  bool first_of_group = true;  // false: shares the indicator's cell with the row before
};

// Fills the texts of the fields; the themes of the grammar follow the row's indicator, or `theme` where it
// has none.
MeasureRow make_row(Draft& draft, std::optional<int> indicator, int theme, const std::vector<Field>& fields);

// How an indicator is written: `printed` is the number that stands there.
std::string indicator_text(Draft& draft, int indicator, int printed, IndicatorStyle style);

// Puts the rows into a table and into the truth. `footers`: period and follow-up stand below instead of in
// columns.
void add_measures(Draft& draft, std::vector<Field> fields, std::vector<MeasureRow> rows, bool footers);

// Adds a score to the truth.
void add_score(Draft& draft, int indicator, const std::string& as_written, int score,
               const std::string& source);

std::string plain_list_item(Draft& draft, int number, const std::string& text);

}  // namespace thaimemo::make
