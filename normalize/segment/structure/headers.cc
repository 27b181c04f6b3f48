#include "normalize/segment/structure/headers.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/structure/column_content.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/indicators.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

std::optional<int> year_in(const std::string& text) {
  static const Pattern pattern("25[4-9][0-9]");
  const std::string line = folded(text);
  const auto match = pattern.find(line);
  return match ? read_year(match->text()) : std::nullopt;
}

// A cell that could stand in a header: short, no point of a list, no indicator, no number but a year or in
// brackets.
bool is_header_cell(const Cell& cell, const Meanings& meanings, const Rules& rules,
                    const HeaderSettings& settings) {
  static const Pattern content("^(?:[0-9]{1,2}[.)]|\\([0-9]+\\)|-)|:.|[0-9]");
  static const Pattern allowed("25[4-9][0-9]|\\([^)]*\\)|[0-9]{1,2}เดือน");
  std::string line = folded(text_of(cell));
  if (letter_count(line) > settings.letters_max || meanings.empty()) return false;
  if (const auto name = indicator_in(line, rules); name && name->sure) return false;
  for (auto match = allowed.find(line); match; match = allowed.find(line))
    line.erase(match->begin, match->end - match->begin);
  return !content.found_in(line);
}

constexpr int short_letters_max = 60;  // of a cell that is evidence for a header

// What tells a row from a header at a glance: a score, or mostly sentences.
bool is_row_at_sight(const std::vector<const Cell*>& cells) {
  static const Pattern score("^[0-9]{1,3}\\.[0-9]{1,2}$");
  std::size_t sentences = 0;
  for (const Cell* cell : cells) {
    const std::string text = folded(text_of(*cell));
    if (score.found_in(text)) return true;
    sentences += letter_count(text) > short_letters_max;
  }
  return 2 * sentences > cells.size();
}

// A period stands in a row, never in its header.
bool is_period(const Cell& cell, const Meanings& meanings) {
  const std::string text = text_of(cell);
  return meanings.empty() && has_digit(text) && looks_whole(Field::period, text);
}

// A row is a header where most of its cells are header wordings of at least two kinds and they cover more
// than half of the table. Long cells are no evidence: sentences begin with the same words, and those that
// only hold a word of the kind say little unless they are short.
bool is_header_row(const TableGrid& grid, int row, const Rules& rules, const HeaderSettings& settings) {
  constexpr int vague_letters_max = 30;
  constexpr double known_min = 0.5, covered_min = 0.5, telling_min = 0.9;
  const auto cells = grid.filled(row);
  if (is_row_at_sight(cells)) return false;
  std::set<std::string> fields;
  int known = 0, all = 0, covered = 0;
  for (const Cell* cell : cells) {
    ++all;
    covered += cell->column_span;
    const int letters = letter_count(folded(text_of(*cell)));
    if (letters > short_letters_max) continue;
    const Meanings meanings = meanings_of(text_of(*cell), rules, settings);
    if (is_period(*cell, meanings)) return false;
    if (!is_header_cell(*cell, meanings, rules, settings)) continue;
    const auto& [field, weight] = meanings.front();
    ++known;
    if (weight >= telling_min || letters <= vague_letters_max) fields.insert(field);
  }
  return fields.size() >= 2 && known >= known_min * all && covered > covered_min * grid.columns();
}

// Whether a cell divides the one above it: that is merged, or in a text file empty.
bool divides_above(const TableGrid& grid, int row, int column) {
  return grid.empty_at(row - 1, column) || grid.at(row - 1, column)->column_span > 1;
}

// Whether the header row leaves room for a second level: a merged cell, or in a text file an empty one behind
// it.
bool has_parents(const TableGrid& grid, int header_row) {
  for (int column = 1; column < grid.columns(); ++column)
    if (grid.empty_at(header_row, column) || !grid.begins_at(header_row, column)) return true;
  return false;
}

// The second level of a stacked header: beneath merged cells, years or short wordings only.
bool is_second_level(const TableGrid& grid, int row, int header_row, const Rules& rules,
                     const HeaderSettings& settings) {
  constexpr int letters_max = 45;
  if (!has_parents(grid, header_row)) return false;
  bool divides = false;
  for (const Cell* cell : grid.filled(row)) {
    if (cell->row < row) continue;  // reaches down from the header row
    divides = divides || divides_above(grid, row, cell->column);
    const int letters = letter_count(folded(text_of(*cell)));
    const bool short_year = year_in(text_of(*cell)) && letters <= 16;
    if (letters > letters_max ||
        (!short_year &&
         !is_header_cell(*cell, meanings_of(text_of(*cell), rules, settings), rules, settings)))
      return false;
    if (cell->column == 0 && !grid.empty_at(header_row, 0)) return false;
  }
  return divides;
}

int header_depth(const TableGrid& grid, int header_row, const Rules& rules, const HeaderSettings& settings) {
  int rows = 1;
  for (int column = 0; column < grid.columns();
       ++column)  // a cell merged downwards says how deep the header is
    if (const Cell* cell = grid.at(header_row, column); cell != nullptr && !grid.empty_at(header_row, column))
      rows = std::max(rows, std::min(cell->row + cell->row_span - header_row, 3));
  while (header_row + rows < grid.rows() && rows < 3 &&
         is_second_level(grid, header_row + rows, header_row, rules, settings))
    ++rows;
  return rows;
}

// A column's header texts from top to bottom; beside an unmerged parent of a text file, the one to the left.
std::vector<std::string> header_levels(const TableGrid& grid, int header_row, int rows, int column) {
  std::vector<std::string> levels;
  const Cell* before = nullptr;
  for (int row = header_row; row < header_row + rows; ++row) {
    int from = column;
    const bool has_child = row + 1 < header_row + rows && !grid.empty_at(row + 1, column);
    while (has_child && from > 0 && grid.empty_at(row, from)) --from;
    const Cell* cell = grid.at(row, from);
    if (cell == nullptr || cell == before || grid.empty_at(row, from)) continue;
    levels.push_back(squeezed(text_of(*cell)));
    before = cell;
  }
  return levels;
}

std::vector<std::string> body_texts(const TableGrid& grid, int from_row, int column) {
  std::vector<std::string> texts;
  for (int row = from_row; row < grid.rows(); ++row)
    if (grid.begins_at(row, column) && !grid.empty_at(row, column))
      texts.push_back(text_of(*grid.at(row, column)));
  return texts;
}

Meanings meanings_of_levels(const std::vector<std::string>& levels, const Rules& rules,
                            const HeaderSettings& settings) {
  std::string all;
  for (const std::string& level : levels) all += (all.empty() ? "" : " ") + level;
  Meanings meanings = levels.empty() ? Meanings{} : meanings_of(levels.back(), rules, settings);
  if (meanings.empty() && !levels.empty()) meanings = meanings_of(all, rules, settings);
  if (meanings.empty() && levels.size() > 1) meanings = meanings_of(levels.front(), rules, settings);
  return meanings;
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

// "ตัวชี้วัดที่" over bare numbers is the printed number of the indicator beside it.
void find_numbering(const TableGrid& grid, const TableHeader& header, const Rules& rules,
                    std::vector<Claim>& claims, std::vector<Column>& columns) {
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto texts = body_texts(grid, header.first_row + header.rows, static_cast<int>(i));
    if (!hold_ordinals(texts)) continue;
    const auto named = meanings_of(columns[i].header, rules);
    const bool indicator = !named.empty() && named.front().first == "indicator";
    const bool list = columns[i].header.empty() || (!named.empty() && named.front().first == "ordinal");
    if (!indicator && !list) continue;
    columns[i].numbering = indicator ? Numbering::indicator : Numbering::list;
    claims.erase(std::remove_if(claims.begin(), claims.end(),
                                [i](const Claim& claim) { return claim.column == static_cast<int>(i); }),
                 claims.end());
  }
}

// Contents that speak for themselves under a header nobody knows; numbers could be anything.
bool has_form(const Meanings& content) {
  return !content.empty() && content.front().first != "score" && content.front().first != "ordinal";
}

// "ผลการประเมิน" may head what was done or what was reached: a column of nothing but scores, in a table that
// has none else, is one of scores.
void tell_scores_from_results(const TableGrid& grid, const TableHeader& header,
                              std::vector<Column>& columns) {
  const int result = column_of(columns, Field::result);
  if (result < 0 || has_field(columns, Field::score) || !has_field(columns, Field::indicator)) return;
  const auto texts = body_texts(grid, header.first_row + header.rows, result);
  const auto is_score = [](const std::string& text) {
    static const Pattern decimals("[.][0-9]{1,2}$");
    return looks_whole(Field::score, text) && decimals.found_in(folded(text));
  };
  if (!texts.empty() && std::ranges::all_of(texts, is_score))
    columns[static_cast<size_t>(result)].field = Field::score;
}

std::vector<Column> columns_of(const TableGrid& grid, const TableHeader& header, const Rules& rules,
                               const HeaderSettings& settings) {
  std::vector<Column> columns(static_cast<size_t>(grid.columns()));
  std::vector<Claim> claims;
  for (int column = 0; column < grid.columns(); ++column) {
    const auto levels = header_levels(grid, header.first_row, header.rows, column);
    Column& result = columns[static_cast<size_t>(column)];
    for (const std::string& level : levels) result.header += (result.header.empty() ? "" : " ") + level;
    result.year = year_in(result.header);
    Meanings meanings = meanings_of_levels(levels, rules, settings);
    Meanings content;
    if (meanings.empty())
      content = meanings_by_content(body_texts(grid, header.first_row + header.rows, column), rules);
    const bool year_alone = result.year && !content.empty() && content.front().first == "score";
    if (meanings.empty() && (levels.empty() || year_alone || has_form(content))) meanings = content;
    for (const auto& [field, weight] : meanings) claims.push_back({column, field, weight});
  }
  find_numbering(grid, header, rules, claims, columns);
  assign_fields(std::move(claims), columns);
  tell_scores_from_results(grid, header, columns);
  return columns;
}

// The same header, printed twice: as many columns, and nearly all of them say nearly the same; one in three
// may be hardly legible.
bool alike(const TableHeader& a, const TableHeader& b) {
  constexpr double same = 0.6, hardly = 0.4, average_alike = 0.75;
  if (!a.found() || !b.found() || a.columns.size() != b.columns.size()) return false;
  double sum = 0;
  std::size_t misread = 0;
  for (size_t i = 0; i < a.columns.size(); ++i) {
    const double here = likeness(folded(a.columns[i].header), folded(b.columns[i].header), hardly);
    if (here < hardly) return false;
    misread += here < same ? 1 : 0;
    sum += here;
  }
  return 3 * misread <= a.columns.size() && sum >= average_alike * static_cast<double>(a.columns.size());
}

void complete(std::vector<Column>& columns, const std::vector<Column>& known) {
  for (size_t i = 0; i < columns.size(); ++i) {
    Column& column = columns[i];
    if (column.field || column.numbering != Numbering::none) continue;
    if (known[i].field && *known[i].field != Field::score && has_field(columns, *known[i].field)) continue;
    column.field = known[i].field;
    column.numbering = known[i].numbering;
    if (!column.year) column.year = known[i].year;
  }
}

}  // namespace

TableHeader read_header(const TableGrid& grid, const Rules& rules, const HeaderSettings& settings) {
  TableHeader header;
  HeaderSettings strict = settings;
  strict.bare_factor = 0;  // sentences say much without marks: they are no header for it
  for (int row = 0; row < std::min(grid.rows(), settings.header_rows_max); ++row) {
    if (!is_header_row(grid, row, rules, strict)) continue;
    header.first_row = row;
    header.rows = header_depth(grid, row, rules, strict);
    break;
  }
  header.columns = columns_of(grid, header, rules, settings);
  return header;
}

void reconcile(std::vector<TableHeader>& headers) {
  for (size_t i = 1; i < headers.size(); ++i)
    if (alike(headers[i - 1], headers[i])) complete(headers[i].columns, headers[i - 1].columns);
  for (size_t i = headers.size(); i-- > 1;)
    if (alike(headers[i - 1], headers[i])) complete(headers[i - 1].columns, headers[i].columns);
}

bool repeats_header(const TableGrid& grid, int row, const std::vector<Column>& columns) {
  constexpr double same = 0.75;
  int cells = 0, repeated = 0;
  for (const Cell* cell : grid.filled(row)) {
    ++cells;
    const std::string line = folded(text_of(*cell));
    for (const Column& column : columns)
      if (!column.header.empty() && likeness(line, folded(column.header), same) >= same) {
        ++repeated;
        break;
      }
  }
  return repeated >= 2 && 2 * repeated > cells;
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
