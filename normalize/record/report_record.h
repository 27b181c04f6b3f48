// What segmentation knows of a report: the rows auditors are after. One report for each document.
// The meaning of every field is in docs/database.md; the views of the database show them under the same
// names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "extract/record/page_record.h"

namespace thaimemo {

enum class Instrument { iit, eit, oit };

// The assessment's ten indicators are numbered through its instruments: 1 to 5 belong to IIT, 6 to 8 to EIT, 9
// and 10 to OIT.
inline constexpr int indicator_count = 10;
struct IndicatorRange {
  int first = 0, last = 0;
};
constexpr IndicatorRange indicators_of(Instrument instrument) {
  if (instrument == Instrument::iit) return {1, 5};
  return instrument == Instrument::eit ? IndicatorRange{6, 8} : IndicatorRange{9, indicator_count};
}

// What a column means, in the order of the measures view.
enum class Field {
  indicator,
  score,
  issue,
  measure,
  steps,
  responsible,
  period,
  result,
  outcome,
  follow_up,
  other
};

// The assessment scores from 0 to 100.
inline constexpr double score_max = 100;

// Where a value of the report stands on its page. Page 0: not known.
struct ValuePlace {
  int page = 0;
  Box bbox;
  int table = 0, row = -1, column = -1;  // the cell, where there is one (row and column 0-based)
  std::string cell_id;                   // empty outside tables

  bool operator==(const ValuePlace&) const = default;
};

// Facts of the whole document; empty or nullopt where the document does not say.
struct Facts {
  std::optional<std::string> agency, agency_type, district, province, overall_grade, memo_number, memo_date,
      subject;
  std::optional<int> fiscal_year, assessment_year;  // Buddhist era
  std::optional<double> overall_score;
  // Ten scores and the overall score agree by the sum rule, and no other place differs.
  bool numbers_proven = false;

  bool operator==(const Facts&) const = default;
};

// Where a document states one of its facts.
struct FactPlace {
  std::string field;  // a member of Facts: "overall_score"
  ValuePlace place;   // of the cell, or of the paragraph
  std::string text;   // what stands there

  bool operator==(const FactPlace&) const = default;
};

struct Score {
  std::optional<int> year;
  Instrument instrument = Instrument::iit;
  int indicator_no = 0;   // 1 to 10, decided by the name
  std::string indicator;  // canonical name
  std::string as_written;
  std::optional<double> score;  // nullopt: a number stands there but cannot be read
  std::string score_text;
  std::string source;  // "table", "heading", "analysis"
  ValuePlace place;
  double confidence = 1;
  bool needs_review = false;

  bool operator==(const Score&) const = default;
};

// Whether two places of a report state the score of the same indicator in the same year.
inline bool state_the_same(const Score& a, const Score& b) {
  return a.indicator_no == b.indicator_no && a.year == b.year;
}

// One numbered point inside a field of a measure.
struct Item {
  Field field = Field::other;
  int ordinal = 0;    // 1-based inside the field
  std::string label;  // as written: "๑.", "-", "(2)"; may be empty
  std::string text;

  bool operator==(const Item&) const = default;
};

struct Measure {
  std::optional<std::string> section;  // nearest heading or title above
  std::optional<int> indicator_no;
  std::optional<std::string> indicator;  // canonical name
  // Text of each field the table has, in the order of Field; absent field: no entry; empty cell: "".
  // `other` is not here: see below. The entry for Field::indicator is the indicator as written.
  std::vector<std::pair<Field, std::string>> fields;
  std::vector<std::pair<std::string, std::string>> other;  // header → text, of columns no rule knows
  std::vector<Item> items;
  std::vector<std::pair<Field, ValuePlace>> places;  // where each field's first part stands
  int page_first = 0, page_last = 0;
  double confidence = 1;
  bool needs_review = false;
  // Read from the fields `period` (ISO 8601, either end may be unknown) and `responsible`.
  std::optional<std::string> period_from{}, period_to{}, responsible_main{}, responsible_supporting{};

  bool operator==(const Measure&) const = default;
};

struct Finding {
  std::optional<int> indicator_no;
  std::string kind;                 // "strength", "improvement"
  std::optional<std::string> code;  // "i1", "e4", "9.3"
  std::string text;
  ValuePlace place;

  bool operator==(const Finding&) const = default;
};

struct Check {
  std::string code;  // see docs/database.md
  Severity severity = Severity::warning;
  std::string message;  // English; one sentence an auditor understands
  std::string detail;   // a JSON object
  int page = 0;
  std::string message_th{};  // the same in Thai

  bool operator==(const Check&) const = default;
};

// What segmentation found out about a table's cell: which header stands over it and what that means.
struct CellMeaning {
  int page = 0, table = 0, row = 0, column = 0;
  std::string header;          // as written over the column, "" where none
  std::optional<Field> field;  // nullopt: a header row, or a table no rule knows

  bool operator==(const CellMeaning&) const = default;
};

// A repair of a word in a cell that others read, where nobody can tell what the page said: shown to a person, never
// made.
struct Suggestion {
  int page = 0, table = 0, row = 0, column = 0;
  int position = 0;           // in code points from 0 in the cell's text
  std::string before, after;  // before is "" where something is missing
  std::string evidence;       // the text rule's id, or how many documents of the archive have the phrase

  bool operator==(const Suggestion&) const = default;
};

struct Report {
  Facts facts;
  std::vector<FactPlace> fact_places;  // at most one for each fact
  std::vector<Score> scores;           // in reading order, as all lists here
  std::vector<Measure> measures;
  std::vector<Finding> findings;
  std::vector<Check> checks;
  std::vector<CellMeaning> cells;
  std::vector<Suggestion> suggestions;
  std::vector<Problem> problems;
  std::string rules_sha256;  // of the rules that were applied

  bool operator==(const Report&) const = default;
};

const char* name_of(Instrument instrument);            // "IIT", "EIT", "OIT"
const char* name_of(Field field);                      // "indicator", "score", …
Instrument instrument_named(const std::string& name);  // these throw Error "bad-record"
Field field_named(const std::string& name);

std::string to_report_line(const Report& report);
Report report_from_line(std::string_view line);  // throws Error "bad-record"

}  // namespace thaimemo
