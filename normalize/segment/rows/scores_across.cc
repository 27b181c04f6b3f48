#include <algorithm>

#include "normalize/segment/rows/score_search.h"
#include "normalize/segment/structure/header_rows.h"
#include "normalize/segment/structure/indicator_axes.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// The names of indicators across a table, from the header or a row that names them anew.
struct NameAcross {
  int number = 0;
  std::string as_written;
  bool sure = true;
};
using NamesAcross = std::vector<std::optional<NameAcross>>;

NamesAcross names_of_header(const LogicalTable& table) {
  NamesAcross names;
  for (const Column& column : table.columns)
    names.push_back(column.indicator
                        ? std::optional(NameAcross{*column.indicator, column.header, column.indicator_sure})
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
    here.push_back(number ? std::optional(NameAcross{*number, cell.text(), true}) : std::nullopt);
    count += number.has_value();
  }
  if (count == 0) return false;
  names = std::move(here);
  return true;
}

// A row of targets, differences, levels and the like, by the words that label it.
bool holds_no_scores(const LogicalTable& table, const LogicalRow& row, const NamesAcross& names,
                     const Rules& rules) {
  static const Pattern year_cut("(?:ประจำ)?ปี(?:งบประมาณ|ที่ประเมิน)?");  // its number stands below or was lost
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const std::string label = names[i] ? "" : row.cells[i].text();
    if (year_cut.matches(folded(label)) || year_alone(label)) continue;
    const auto meanings = meanings_of(label, rules);
    if (!meanings.empty() && meanings.front().first == "other") return true;
  }
  return false;
}

// "ปีงบประมาณ" beside the scores and "พ.ศ. 2567" in a row of its own below: one label that was cut.
std::optional<int> year_of_label_below(const LogicalTable& table, size_t row, const NamesAcross& names) {
  if (row + 1 >= table.rows.size()) return std::nullopt;
  const LogicalRow& below = table.rows[row + 1];
  std::optional<int> year;
  for (size_t i = 0; i < names.size(); ++i) {
    const std::string text = below.cells[i].text();
    if (names[i] && !text.empty()) return std::nullopt;
    if (!year) year = year_alone(text);
  }
  return year;
}

// "79.79/" and "100" in a row of its own below: scores and their full marks that the page's narrow columns cut.
bool holds_full_marks(const LogicalTable& table, size_t row, const NamesAcross& names) {
  static const Pattern full("^/?100(?:\\.0{1,2})?$");
  bool any = false;
  for (size_t i = 0; row > 0 && i < names.size(); ++i) {
    const std::string text = folded(table.rows[row].cells[i].text());
    if (!names[i] || text.empty()) continue;
    const std::string above = folded(table.rows[row - 1].cells[i].text());
    if (!full.found_in(text) || (!above.ends_with('/') && !text.starts_with('/'))) return false;
    any = true;
  }
  return any;
}

void read_row_across(size_t index, size_t row_index, const NamesAcross& names, ScoreSearch& search) {
  const LogicalTable& table = search.reading.logical.tables[index];
  const LogicalRow& row = table.rows[row_index];
  ScoreYear year = year_of_cell(table, row, {}, search);
  if (const auto below = year.told ? std::nullopt : year_of_label_below(table, row_index, names))
    year = {below, true};
  for (size_t i = 0; i < names.size(); ++i) {
    const LogicalCell& cell = row.cells[i];
    if (!names[i] || cell.parts.empty() || cell.shared || !has_digit(cell.text())) continue;
    Score score =
        score_of(names[i]->number,
                 {squeezed(names[i]->as_written), "table",
                  place_of(cell.parts.front(), search.reading.document.sha256), cell.confidence(), year.year},
                 search.reading.rules);
    search.add(std::move(score), {.text = cell.text(),
                                  .sure_name = names[i]->sure,
                                  .cell = cell.parts.front(),
                                  .series = series_of(index, row_index),
                                  .year_told = year.told});
  }
}

}  // namespace

bool names_stand_across(const LogicalTable& table) {
  return std::ranges::any_of(table.columns,
                             [](const Column& column) { return column.indicator.has_value(); });
}

void read_table_across(size_t index, ScoreSearch& search) {
  const LogicalTable& table = search.reading.logical.tables[index];
  NamesAcross names = names_of_header(table);
  for (size_t i = 0; i < table.rows.size(); ++i)
    if (!rename(table.rows[i], search.reading.rules, names) &&
        !holds_no_scores(table, table.rows[i], names, search.reading.rules) &&
        !holds_full_marks(table, i, names))
      read_row_across(index, i, names, search);
}

}  // namespace thaimemo
