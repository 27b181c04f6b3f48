#include "normalize/segment/table_problems.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/structure/indicator_axes.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {
namespace {

struct TableProblemSettings {
  // Letters of a cell that is a text, not a number, a mark or a unit's name; and the share of a column's filled
  // cells that are. By eye on made reports.
  int text_letters_min = 25;
  double texts_share = 0.5;
};
constexpr TableProblemSettings settings;

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

// Where a column's letters do not surely say what it means.
std::string doubt_in_words(const Column& column) {
  const std::string header = "The header '" + column.header + "' ",
                    look = " Compare the table with the page.";
  switch (column.doubt) {
    case HeaderDoubt::shared:
      return header + "stands over several columns; which of them means what is not sure." + look;
    case HeaderDoubt::contested:
      return header + "has letters that also say another meaning than the one taken" +
             (column.field ? std::string(", ") + name_of(*column.field) : "") + "." + look;
    case HeaderDoubt::joined:
      return header + "holds the words of several headers; the columns below it may be several." + look;
    case HeaderDoubt::none:
      break;
  }
  return "";
}

// Doubts of a table's headers, each once; columns that share one have the same.
void report_doubtful_headers(const DocumentReading& reading, std::vector<Problem>& problems) {
  for (const PlacedPart& placed : reading.logical.parts) {
    std::set<std::string> told;
    for (const Column& column : placed.header.columns)
      if (const std::string message = doubt_in_words(column); !message.empty() && told.insert(message).second)
        problems.push_back(problem_of_table(placed, "column-doubtful", Severity::warning, message.c_str()));
  }
}

// Texts stand in a column whose meaning is not known, in a table that is: the rows lack them.
bool is_full_of_text(const PlacedPart& placed, size_t column) {
  int filled = 0, texts = 0;
  for (const Cell& cell : placed.part.table->cells) {
    const bool in_header = cell.row < placed.header.first_row + placed.header.rows;
    if (in_header || static_cast<size_t>(cell.column) != column || cell.column_span > 1) continue;
    if (folded(text_of(cell)).empty()) continue;
    ++filled;
    texts += letter_count(folded(text_of(cell))) >= settings.text_letters_min ? 1 : 0;
  }
  return texts > 0 && texts >= settings.texts_share * filled;
}

bool is_known_as_other(const std::string& header, const Rules& rules) {
  const Meanings meanings = meanings_of(header, rules);
  return !meanings.empty() && (meanings.front().first == "other" || meanings.front().first == "ordinal");
}

void report_unknown_columns(const DocumentReading& reading, std::vector<Problem>& problems) {
  for (const PlacedPart& placed : reading.logical.parts) {
    const auto& columns = placed.header.columns;
    if (std::ranges::none_of(columns, [](const Column& column) { return column.field.has_value(); }))
      continue;
    for (size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].field || columns[i].numbering != Numbering::none || !is_full_of_text(placed, i) ||
          is_known_as_other(columns[i].header, reading.rules))
        continue;
      const std::string message = "Column " + std::to_string(i + 1) + ", headed '" + columns[i].header +
                                  "', is full of text, and what it means is not known; it stands in `other`.";
      problems.push_back(problem_of_table(placed, "column-unknown", Severity::warning, message.c_str()));
    }
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

}  // namespace

void report_tables(const DocumentReading& reading, const std::vector<Score>& scores,
                   std::vector<Problem>& problems) {
  report_unknown_tables(reading, problems);
  report_guessed_columns(reading, problems);
  report_doubtful_headers(reading, problems);
  report_unknown_columns(reading, problems);
  report_scores_not_read(reading, scores, problems);
}

}  // namespace thaimemo
