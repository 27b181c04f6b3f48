// What a correct extraction of a document holds: the expected records beside made and reference documents.
// The format is described by docs/expected.schema.json.
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
};

struct ExpectedMeasure {
  std::optional<int> indicator_no;
  std::vector<std::pair<std::string, std::string>>
      fields;  // field → text; a field the table lacks has no entry
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

struct Expected {
  std::string name;  // the beginning of the document's file name
  std::map<std::string, std::optional<std::string>>
      facts;  // numbers as text; nullopt: the document does not say
  std::vector<ExpectedScore> scores;
  std::vector<ExpectedMeasure> measures;
  std::vector<ExpectedFinding> findings;
  std::vector<std::string> checks, optional_checks;  // codes
  std::vector<ExpectedTable> tables;                 // empty where the record does not tell
};

// Every *.json of a folder, by name. Throws Error "expected-missing", "bad-expected" with file and key.
std::map<std::string, Expected> read_expected(const std::string& folder);

}  // namespace thaimemo::score
