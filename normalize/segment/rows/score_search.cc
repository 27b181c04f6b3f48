#include "normalize/segment/rows/score_search.h"

#include "normalize/segment/structure/header_rows.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// The year that a row's band, or a cell that no field claims, gives its scores.
std::optional<int> year_of_row(const LogicalTable& table, const LogicalRow& row) {
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const auto& field = table.columns[i].field;
    if (field && field != Field::period) continue;
    if (const auto year = year_alone(row.cells[i].text())) return year;
  }
  return row.band_title ? year_alone(*row.band_title) : std::nullopt;
}

}  // namespace

Score score_of(int number, Statement statement, const Rules& rules) {
  const IndicatorRule& rule = rules.indicator(number);
  Score score;
  score.year = statement.year;
  score.instrument = rule.instrument;
  score.indicator_no = rule.number;
  score.indicator = rule.name;
  score.as_written = std::move(statement.as_written);
  score.source = std::move(statement.source);
  score.place = std::move(statement.place);
  score.confidence = statement.confidence;
  return score;
}

std::optional<int> either(std::optional<int> stated, std::optional<int> otherwise) {
  return stated ? stated : otherwise;
}

std::optional<int> year_of_table(const LogicalTable& table, const ScoreSearch& search) {
  return either(year_of_section(section_of(search.reading, table), search.reading.rules), search.year);
}

std::optional<int> year_of_cell(const LogicalTable& table, const LogicalRow& row, const Column& column,
                                const ScoreSearch& search) {
  return either(column.year, either(year_of_row(table, row), year_of_table(table, search)));
}

}  // namespace thaimemo
