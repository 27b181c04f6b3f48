#include "normalize/segment/rows/score_search.h"

#include <algorithm>

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

ScoreYear year_of_cell(const LogicalTable& table, const LogicalRow& row, const Column& column,
                       const ScoreSearch& search) {
  const auto told = either(column.year, year_of_row(table, row));
  return {either(told, year_of_table(table, search)), told.has_value()};
}

int series_of(size_t table, size_t column_or_row) {
  constexpr size_t rows_max = 100000;  // more than any table of a report has
  return static_cast<int>(table * rows_max + std::min(column_or_row, rows_max - 1) + 1);
}

}  // namespace thaimemo
