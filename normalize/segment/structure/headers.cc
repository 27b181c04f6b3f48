#include "normalize/segment/structure/headers.h"

#include <algorithm>
#include <set>

#include "normalize/segment/structure/column_content.h"
#include "normalize/segment/structure/header_rows.h"
#include "normalize/segment/structure/indicator_axes.h"
#include "normalize/segment/structure/score_columns.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// The column whose cell heads `column` in a row of the header: in a text file the parent is not merged and
// stands to the left.
int heading_column(const TableGrid& grid, int row, int column, bool has_child) {
  while (has_child && column > 0 && grid.empty_at(row, column)) --column;
  return column;
}

// A column's header texts from top to bottom.
std::vector<std::string> header_levels(const TableGrid& grid, const HeaderRows& header, int column) {
  std::vector<std::string> levels;
  const Cell* before = nullptr;
  for (int row = header.first; row < header.first + header.count; ++row) {
    const bool has_child = row + 1 < header.first + header.count && !grid.empty_at(row + 1, column);
    const int from = heading_column(grid, row, column, has_child);
    const Cell* cell = grid.at(row, from);
    if (cell == nullptr || cell == before || grid.empty_at(row, from)) continue;
    levels.push_back(squeezed(text_of(*cell)));
    before = cell;
  }
  return levels;
}

std::string joined(const std::vector<std::string>& levels) {
  std::string all;
  for (const std::string& level : levels) all += (all.empty() ? "" : " ") + level;
  return all;
}

// The lowest level says most, then all of them together, then the highest.
Meanings meanings_of_levels(const std::vector<std::string>& levels, const Rules& rules,
                            const HeaderSettings& settings) {
  if (levels.empty()) return {};
  Meanings meanings = meanings_of(levels.back(), rules, settings);
  if (meanings.empty()) meanings = meanings_of(joined(levels), rules, settings);
  if (meanings.empty() && levels.size() > 1) meanings = meanings_of(levels.front(), rules, settings);
  return meanings;
}

// Whether the letters as they stand mean something else than with misread words put right.
bool is_contested(const std::vector<std::string>& levels, const Rules& rules, HeaderSettings settings) {
  if (!settings.recognized) return false;
  const Meanings put_right = meanings_of_levels(levels, rules, settings);
  settings.recognized = false;
  const Meanings as_read = meanings_of_levels(levels, rules, settings);
  return !as_read.empty() && !put_right.empty() && as_read.front().first != put_right.front().first;
}

struct Claim {
  int column;
  std::string field;
  double weight;
};

// Each field goes to the column that claims it most; a column that loses tries its next meaning. Scores may
// have several columns, one for each year.
void assign_fields(std::vector<Claim> claims, std::vector<Column>& columns) {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.weight > b.weight; });
  std::set<std::string> taken;
  std::set<int> done;
  for (const Claim& claim : claims) {
    Column& column = columns[static_cast<size_t>(claim.column)];
    const bool another_year = claim.field == "score" && column.year;
    const bool shared = claim.field == "other" || claim.field == "ordinal";
    if (done.count(claim.column) != 0 || (taken.count(claim.field) != 0 && !another_year && !shared))
      continue;
    done.insert(claim.column);
    taken.insert(claim.field);
    if (claim.field == "ordinal")
      column.numbering = Numbering::list;
    else if (claim.field != "other")
      column.field = field_named(claim.field);
  }
}

// "ตัวชี้วัดที่" over bare numbers is the printed number of the indicator beside it; "ลำดับ" or nothing over them is
// the list's.
Numbering numbering_of(const std::string& header, const Rules& rules) {
  const auto named = meanings_of(header, rules);
  if (!named.empty() && named.front().first == "indicator") return Numbering::indicator;
  const bool list = header.empty() || (!named.empty() && named.front().first == "ordinal");
  return list ? Numbering::list : Numbering::none;
}

bool is_text_field(const std::string& field) {
  static const std::set<std::string> texts{"issue",   "measure",   "steps",      "result",
                                           "outcome", "follow_up", "responsible"};
  return texts.contains(field);
}

// Nothing but digits, without the sign that a list in a cell has.
bool is_bare_number(const std::string& text) {
  static const Pattern digits("[0-9]{1,2}");
  return digits.matches(folded(text));
}

// Bare numbers are no texts, whatever their header says: "ลำดับงาน" over 1, 2, 3. One number alone counts in the
// first column, and where another column claims what the header says.
bool numbers_under_a_text(int column, const std::vector<std::string>& texts,
                          const std::vector<Claim>& claims) {
  const auto own = std::ranges::find(claims, column, &Claim::column);
  if (own == claims.end() || !is_text_field(own->field)) return false;
  if (count_upward(texts)) return true;
  if (!std::ranges::all_of(texts, is_bare_number)) return false;
  return column == 0 || std::ranges::any_of(claims, [&](const Claim& claim) {
           return claim.column != column && claim.field == own->field;
         });
}

void find_numbering(const TableGrid& grid, const HeaderRows& header, const Rules& rules,
                    std::vector<Claim>& claims, std::vector<Column>& columns) {
  for (int i = 0; i < grid.columns(); ++i) {
    Column& column = columns[static_cast<size_t>(i)];
    const auto texts = body_texts(grid, header, i);
    if (!hold_ordinals(texts)) continue;
    Numbering numbering = numbering_of(column.header, rules);
    if (numbering == Numbering::none && numbers_under_a_text(i, texts, claims)) numbering = Numbering::list;
    if (numbering == Numbering::none) continue;
    column.numbering = numbering;
    std::erase_if(claims, [i](const Claim& claim) { return claim.column == i; });
  }
}

// Contents that speak for themselves under a header nobody knows; numbers could be anything.
bool has_form(const Meanings& content) {
  return !content.empty() && content.front().first != "score" && content.front().first != "ordinal";
}

// What a column may mean: by its header, or by its cells where the header is unknown and they speak for
// themselves. "งบประมาณปี 2566" over scores is a year, over amounts a budget.
Meanings meanings_of_column(const TableGrid& grid, const HeaderRows& header, int column,
                            const std::vector<std::string>& levels, const Rules& rules,
                            const HeaderSettings& settings) {
  Meanings meanings = meanings_of_levels(levels, rules, settings);
  const std::string words = joined(levels);
  if (!meanings.empty() && !year_alone(words)) return meanings;
  Meanings content = meanings_by_content(body_texts(grid, header, column), rules);
  const bool scores_of_year = !content.empty() && content.front().first == "score" && year_in_header(words);
  if (!meanings.empty()) return scores_of_year ? content : meanings;
  return levels.empty() || scores_of_year || has_form(content) ? content : Meanings{};
}

std::vector<Claim> claims_within(const std::vector<Claim>& claims, const ColumnRange& range) {
  std::vector<Claim> within;
  for (const Claim& claim : claims)
    if (claim.column >= range.begin && claim.column < range.end) within.push_back(claim);
  return within;
}

// Units and periods under a header that no rule knows, told by their look alone.
void mark_guesses(const Rules& rules, const ColumnRange& range, std::vector<Column>& columns) {
  for (int i = range.begin; i < range.end; ++i) {
    Column& column = columns[static_cast<size_t>(i)];
    const bool has_form = column.field == Field::period || column.field == Field::responsible;
    if (has_form && !column.header.empty() && meanings_of(column.header, rules).empty())
      column.guessed = true;
  }
}

// Where a header's wordings of a field begin; the last of them, for the first may be of both.
size_t begin_of_wording(const std::string& header, Field field, const Rules& rules) {
  const std::string line = folded(header);
  size_t begin = 0;
  for (const HeaderRule& rule : rules.headers()) {
    if (rule.field != name_of(field)) continue;
    if (const auto match = rule.pattern.find(line)) begin = std::max(begin, match->begin);
  }
  return begin;
}

// Columns that share a header have its fields in the order of their words.
void share_in_order(std::vector<Column*>& sharing, const Rules& rules) {
  std::vector<std::pair<size_t, Field>> fields;
  for (const Column* column : sharing)
    fields.emplace_back(begin_of_wording(column->header, *column->field, rules), *column->field);
  std::ranges::stable_sort(fields, {}, &std::pair<size_t, Field>::first);
  for (size_t i = 0; i < sharing.size(); ++i) {
    sharing[i]->field = fields[i].second;
    sharing[i]->doubt = HeaderDoubt::shared;
  }
}

void settle_shared_headers(const Rules& rules, const ColumnRange& range, std::vector<Column>& columns) {
  for (int i = range.begin; i < range.end;) {
    std::vector<Column*> sharing;
    const std::string header = columns[static_cast<size_t>(i)].header;
    for (; i < range.end && columns[static_cast<size_t>(i)].header == header; ++i) {
      Column& column = columns[static_cast<size_t>(i)];
      if (column.field && column.field != Field::score && !header.empty()) sharing.push_back(&column);
    }
    if (sharing.size() > 1) share_in_order(sharing, rules);
  }
}

constexpr double named_weight = 4;  // above every rule: cells that name indicators make their column

std::vector<Column> columns_of(const TableGrid& grid, const HeaderRows& header, const IndicatorAxes& axes,
                               const std::vector<int>& begins, const Rules& rules,
                               const HeaderSettings& settings) {
  std::vector<Column> columns(static_cast<size_t>(grid.columns()));
  std::vector<Claim> claims;
  for (int column = 0; column < grid.columns(); ++column) {
    const auto levels = header_levels(grid, header, column);
    Column& result = columns[static_cast<size_t>(column)];
    result.header = joined(levels);
    result.year = year_in_header(result.header);
    if (is_contested(levels, rules, settings)) result.doubt = HeaderDoubt::contested;
    for (const auto& [field, weight] : meanings_of_column(grid, header, column, levels, rules, settings))
      claims.push_back({column, field, weight});
  }
  for (const NameColumn& names : axes.down) claims.push_back({names.column, "indicator", named_weight});
  find_numbering(grid, header, rules, claims, columns);
  for (const ColumnRange& range : ranges_of(begins, grid.columns())) {
    assign_fields(claims_within(claims, range), columns);
    find_scores(grid, header, rules, range, columns);
    mark_guesses(rules, range, columns);
    settle_shared_headers(rules, range, columns);
  }
  return columns;
}

// The names of the indicators head their columns of scores; what stands beside them labels the rows.
TableHeader header_across(const TableGrid& grid, const IndicatorAxes& axes) {
  TableHeader header{
      0, *axes.names_row + 1, std::vector<Column>(static_cast<size_t>(grid.columns())), {}, false};
  for (int i = 0; i < grid.columns(); ++i) {
    Column& column = header.columns[static_cast<size_t>(i)];
    if (const Cell* cell = grid.at(*axes.names_row, i)) column.header = squeezed(text_of(*cell));
    column.indicator = axes.across[static_cast<size_t>(i)];
    column.indicator_sure = !axes.by_order;
    if (column.indicator) column.field = Field::score;
  }
  return header;
}

}  // namespace

TableHeader read_header(const TableGrid& grid, const Rules& rules, const HeaderSettings& settings) {
  const IndicatorAxes axes = indicator_axes_of(grid, rules);
  if (axes.names_row) return header_across(grid, axes);
  HeaderSettings strict = settings;
  strict.bare_factor = 0;     // sentences say much without marks: they are no header for it
  strict.recognized = false;  // and hold words that are nearly a header's
  HeaderRows rows = header_rows_of(grid, rules, strict);
  if (rows.count == 0 && axes.first_named_row)
    rows = header_above(*axes.first_named_row, grid, rules, strict);
  const auto begins = tables_side_by_side(grid, rows, axes);
  return {rows.first, rows.count, columns_of(grid, rows, axes, begins, rules, settings), begins,
          settings.recognized};
}

bool has_field(const std::vector<Column>& columns, Field field) {
  return column_of(columns, field) >= 0;
}

int column_of(const std::vector<Column>& columns, Field field) {
  for (size_t i = 0; i < columns.size(); ++i)
    if (columns[i].field == field) return static_cast<int>(i);
  return -1;
}

}  // namespace thaimemo
