// What scores are read from, those read so far, and what every place of a score has in common.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "normalize/segment/rows/read_score.h"

namespace thaimemo {

// An issue's cell in which no wording was found, and where its score would stand among the others.
struct UnwordedCell {
  Score score;
  std::string text;
  bool sure_name = true;
  size_t position = 0;
};

// What scores are read from, and those read so far.
struct ScoreSearch {
  const DocumentReading& reading;
  const std::optional<int> year;
  const ScoreSettings& settings;
  std::vector<ReadScore> scores{};
  std::vector<UnwordedCell> unworded{};
  std::set<size_t> tables_done{};

  void add(Score score, const ScoreText& written) {
    scores.push_back(with_number(std::move(score), written, settings));
  }
};

// Where a score stands, and how surely the text there was read.
struct Statement {
  std::string as_written, source;
  ValuePlace place;
  double confidence = 1;
  std::optional<int> year;
};

// The score of an indicator, without its number yet.
Score score_of(int number, Statement statement, const Rules& rules);

std::optional<int> either(std::optional<int> stated, std::optional<int> otherwise);

// The year of a table's section, else that of the assessment.
std::optional<int> year_of_table(const LogicalTable& table, const ScoreSearch& search);

// The year of a score in a cell: its column's, that its row names in a cell no field claims or in its band
// ("ปีงบประมาณ พ.ศ. 2566"), or its table's.
struct ScoreYear {
  std::optional<int> year;
  bool told = false;  // by its column or row
};
ScoreYear year_of_cell(const LogicalTable& table, const LogicalRow& row, const Column& column,
                       const ScoreSearch& search);

// A number for a column or a row of a table, another one for each.
int series_of(size_t table, size_t column_or_row);

// Whether a table's header names the indicators, each over a column of its scores.
bool names_stand_across(const LogicalTable& table);

// Adds the scores of such a table, by its index. A row that names indicators anew heads the rows below it; a row that its label
// says to be of targets, differences or levels gives none.
void read_table_across(size_t table, ScoreSearch& search);

}  // namespace thaimemo
