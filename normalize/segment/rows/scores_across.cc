#include <algorithm>

#include "normalize/segment/rows/score_search.h"
#include "normalize/segment/structure/indicator_axes.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// The names of indicators across a table, from the header or a row that names them anew.
struct NameAcross {
  int number = 0;
  std::string as_written;
};
using NamesAcross = std::vector<std::optional<NameAcross>>;

NamesAcross names_of_header(const LogicalTable& table) {
  NamesAcross names;
  for (const Column& column : table.columns)
    names.push_back(column.indicator ? std::optional(NameAcross{*column.indicator, column.header})
                                     : std::nullopt);
  return names;
}

// A row below that names other indicators begins the second half of a table too wide for its page.
bool rename(const LogicalRow& row, const Rules& rules, NamesAcross& names) {
  NamesAcross here;
  long count = 0;
  for (const LogicalCell& cell : row.cells) {
    const auto number =
        cell.parts.empty() ? std::nullopt : indicator_of_cell(*cell.parts.front().cell, rules);
    here.push_back(number ? std::optional(NameAcross{*number, cell.text()}) : std::nullopt);
    count += number.has_value();
  }
  if (count == 0) return false;
  names = std::move(here);
  return true;
}

// A row of targets, differences, levels and the like, by the words that label it.
bool holds_no_scores(const LogicalTable& table, const LogicalRow& row, const NamesAcross& names,
                     const Rules& rules) {
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const std::string label = names[i] ? "" : row.cells[i].text();
    const auto meanings = meanings_of(label, rules);
    if (!meanings.empty() && meanings.front().first == "other") return true;
  }
  return false;
}

void read_row_across(const LogicalTable& table, const LogicalRow& row, const NamesAcross& names,
                     ScoreSearch& search) {
  const auto year = year_of_cell(table, row, {}, search);
  for (size_t i = 0; i < names.size(); ++i) {
    const LogicalCell& cell = row.cells[i];
    if (!names[i] || cell.parts.empty() || cell.shared || !has_digit(cell.text())) continue;
    Score score =
        score_of(names[i]->number,
                 {squeezed(names[i]->as_written), "table",
                  place_of(cell.parts.front(), search.reading.document.sha256), cell.confidence(), year},
                 search.reading.rules);
    search.add(std::move(score), {cell.text(), true, cell.parts.front()});
  }
}

}  // namespace

bool names_stand_across(const LogicalTable& table) {
  return std::ranges::any_of(table.columns,
                             [](const Column& column) { return column.indicator.has_value(); });
}

void read_table_across(const LogicalTable& table, ScoreSearch& search) {
  NamesAcross names = names_of_header(table);
  for (const LogicalRow& row : table.rows)
    if (!rename(row, search.reading.rules, names) &&
        !holds_no_scores(table, row, names, search.reading.rules))
      read_row_across(table, row, names, search);
}

}  // namespace thaimemo
