// What a correct extraction of a document holds: the expected records beside made and reference documents
// (docs/expected.schema.json), and what somebody read from pages of a real one (docs/pages.schema.json).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thaimemo::score {

struct ExpectedScore {
  int indicator_no = 0;
  std::string score, source;
  std::optional<int> year;  // Buddhist era; nullopt: not told, so no year is judged
};

// ISO 8601; an end that the text leaves open is nullopt.
struct ExpectedPeriod {
  std::optional<std::string> begin, end;
};

struct ExpectedMeasure {
  std::optional<int> indicator_no;
  std::vector<std::pair<std::string, std::string>>
      fields;  // field → text; a field the table lacks has no entry
  std::vector<std::pair<std::string, std::string>> other;  // of columns that a rules file names
  std::optional<ExpectedPeriod> period_dates;              // nullopt: not told
};

struct ExpectedFinding {
  std::optional<int> indicator_no;
  std::string kind, text;
  std::optional<std::string> code;
};

// A table as drawn on one page; merged cells stand once.
struct ExpectedCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  std::string text;
};
struct ExpectedTable {
  int page = 1;
  std::vector<ExpectedCell> cells;
};

// A table read by eye: rows of texts, the header first.
using PageTable = std::vector<std::vector<std::string>>;

// How a document was made, to break figures down: axis → value.
inline constexpr const char* no_axis_value = "none";  // null, or an axis the record does not name
struct AxisValue {
  std::string text;      // booleans and numbers as JSON writes them
  bool numeric = false;  // a number or the text of one, such as a size of letters
};
using Axes = std::map<std::string, AxisValue>;

struct Expected {
  std::string name;   // the beginning of the document's file name
  bool whole = true;  // false: tells `facts` and `pages` only, and of the facts but some
  std::map<std::string, std::optional<std::string>>
      facts;  // numbers as text; nullopt: the document does not say
  std::vector<ExpectedScore> scores;
  std::vector<ExpectedMeasure> measures;
  std::vector<ExpectedFinding> findings;
  std::vector<std::string> checks, optional_checks;  // codes
  std::vector<ExpectedTable> tables;                 // empty where the record does not tell
  std::map<int, PageTable> pages;                    // page → the table that stands there, read by eye
  Axes axes;
};

// Every *.json of a folder, by name. Throws Error "expected-missing", "bad-expected" with file and key.
std::map<std::string, Expected> read_expected(const std::string& folder);

}  // namespace thaimemo::score
