#include "normalize/segment/structure/score_columns.h"

#include <algorithm>
#include <set>

#include "normalize/segment/structure/column_content.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

bool all_differ(const std::vector<NameColumn>& columns) {
  std::set<int> seen;
  for (const NameColumn& column : columns)
    for (const auto& name : column.names)
      if (name && !seen.insert(*name).second) return false;
  return true;
}

// Written as scores are, with decimals, whatever stands beside the number: the mark of a footnote, a score struck
// out, a letter of a watermark. Read or not, it is no other column's.
bool is_written_as_score(const std::string& text) {
  static const Pattern decimals("(?:^|[^0-9.,])(?:100|[0-9]{1,2})\\.[0-9]");
  constexpr size_t bytes_max =
      60;  // of folded text: "92.50 (เพิ่มขึ้น 1.15 คะแนน)" has 53; a longer one is a sentence
  const std::string line = folded(text);
  return line.size() <= bytes_max && decimals.found_in(line);
}

// A column of scores and little else.
bool holds_scores(const TableGrid& grid, const HeaderRows& header, int column) {
  const auto texts = body_texts(grid, header, column);
  const auto count = std::ranges::count_if(texts, is_written_as_score);
  return !texts.empty() && 3 * count >= 2 * static_cast<long>(texts.size());  // some have no decimals
}

// One is enough where the names differ: what stands beside a name is its own.
bool has_scores(const TableGrid& grid, const HeaderRows& header, int begin, int end) {
  for (int column = begin; column < end; ++column)
    if (std::ranges::any_of(body_texts(grid, header, column), is_written_as_score)) return true;
  return false;
}

// The numbers of a list before the names belong to them.
int begin_of(const TableGrid& grid, const HeaderRows& header, int names, int names_before) {
  const bool numbers = names - 1 > names_before && hold_ordinals(body_texts(grid, header, names - 1));
  return numbers ? names - 1 : names;
}

bool has_field_in(const std::vector<Column>& columns, const ColumnRange& range, Field field) {
  return std::any_of(columns.begin() + range.begin, columns.begin() + range.end,
                     [field](const Column& column) { return column.field == field; });
}

// Whether the columns of scores each name a year, and none names this one.
bool is_another_year(const Column& column, const ColumnRange& range, const std::vector<Column>& columns) {
  return column.year &&
         std::none_of(columns.begin() + range.begin, columns.begin() + range.end, [&](const Column& other) {
           return other.field == Field::score && (!other.year || other.year == column.year);
         });
}

// "ผลการประเมิน" may head what was done or what was reached: a column of nothing but scores, in a table that
// has none else or none of its year ("ผลปี 2562" beside "ปีงบ 2563"), is one of scores.
void tell_scores_from_results(const TableGrid& grid, const HeaderRows& header, const ColumnRange& range,
                              std::vector<Column>& columns) {
  const bool found = has_field_in(columns, range, Field::score);
  for (int i = range.begin; i < range.end; ++i) {
    Column& column = columns[static_cast<size_t>(i)];
    if (column.field != Field::result || !holds_scores(grid, header, i)) continue;
    if (!found || is_another_year(column, range, columns)) column.field = Field::score;
  }
}

bool is_known_as_other(const Column& column, const Rules& rules) {
  const auto meanings = meanings_of(column.header, rules);
  return !meanings.empty() && meanings.front().first == "other";
}

bool speaks_of_scores(const Column& column) {
  static const Pattern words("คะแนน|ร้อยละ|%|ผลการประเมิน|ผลประเมิน|ITA");
  return column.year || words.found_in(folded(column.header));
}

// Where the scores found are of a year, so are others beside them that name another year.
void add_other_years(const std::vector<Column*>& speaking, const ColumnRange& range,
                     const std::vector<Column>& columns) {
  std::set<int> years;
  for (int i = range.begin; i < range.end; ++i)
    if (const Column& column = columns[static_cast<size_t>(i)]; column.field == Field::score) {
      if (!column.year) return;
      years.insert(*column.year);
    }
  for (Column* column : speaking)
    if (column->year && years.insert(*column->year).second) column->field = Field::score;
}

// Scores beside the names of indicators under a header that no rule knows: the one that speaks of scores or names
// a year, each year's else the first, and then by guessing.
void find_scores_by_content(const TableGrid& grid, const HeaderRows& header, const Rules& rules,
                            const ColumnRange& range, std::vector<Column>& columns) {
  const bool found = has_field_in(columns, range, Field::score);
  if (!has_field_in(columns, range, Field::indicator)) return;
  std::vector<Column*> speaking, silent;
  for (int i = range.begin; i < range.end; ++i) {
    Column& column = columns[static_cast<size_t>(i)];
    if (column.field || column.numbering != Numbering::none || is_known_as_other(column, rules)) continue;
    if (holds_scores(grid, header, i)) (speaks_of_scores(column) ? speaking : silent).push_back(&column);
  }
  if (found) return add_other_years(speaking, range, columns);
  if (speaking.empty() && !silent.empty()) {
    silent.front()->guessed = true;
    speaking.push_back(silent.front());
  }
  for (Column* column : speaking)
    if (column == speaking.front() || column->year) column->field = Field::score;
}

}  // namespace

std::vector<std::string> body_texts(const TableGrid& grid, const HeaderRows& header, int column) {
  std::vector<std::string> texts;
  for (int row = header.first + header.count; row < grid.rows(); ++row)
    if (grid.begins_at(row, column) && !grid.empty_at(row, column))
      texts.push_back(text_of(*grid.at(row, column)));
  return texts;
}

std::vector<int> tables_side_by_side(const TableGrid& grid, const HeaderRows& header,
                                     const IndicatorAxes& axes) {
  if (axes.down.size() < 2 || !all_differ(axes.down)) return {};
  std::vector<int> begins{0};
  for (size_t i = 1; i < axes.down.size(); ++i)
    begins.push_back(begin_of(grid, header, axes.down[i].column, axes.down[i - 1].column));
  for (size_t i = 0; i < begins.size(); ++i) {
    const int end = i + 1 < begins.size() ? begins[i + 1] : grid.columns();
    if (!has_scores(grid, header, axes.down[i].column + 1, end)) return {};
  }
  return begins;
}

std::vector<ColumnRange> ranges_of(const std::vector<int>& begins, int columns) {
  if (begins.empty()) return {{0, columns}};
  std::vector<ColumnRange> ranges;
  for (size_t i = 0; i < begins.size(); ++i)
    ranges.push_back({begins[i], i + 1 < begins.size() ? begins[i + 1] : columns});
  return ranges;
}

void find_scores(const TableGrid& grid, const HeaderRows& header, const Rules& rules,
                 const ColumnRange& range, std::vector<Column>& columns) {
  if (has_field_in(columns, range, Field::indicator)) tell_scores_from_results(grid, header, range, columns);
  find_scores_by_content(grid, header, rules, range, columns);
}

}  // namespace thaimemo
