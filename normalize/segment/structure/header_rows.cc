#include "normalize/segment/structure/header_rows.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/structure/column_content.h"
#include "normalize/segment/values/dates.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/indicators.h"

namespace thaimemo {
namespace {

// What a row of a header is searched in, and by which numbers.
struct Search {
  const TableGrid& grid;
  const Rules& rules;
  const HeaderSettings& wordings;
  const HeaderRowSettings& settings;
};

int letters_of(const Cell& cell) {
  return letter_count(folded(text_of(cell)));
}

// A header's text without the numbers it may hold: a year, something in brackets, "รอบ 6 เดือน".
std::string without_numbers_of_headers(std::string line) {
  static const Pattern allowed("25[4-9][0-9]|\\([^)]*\\)|[0-9]{1,2}เดือน");
  for (auto match = allowed.find(line); match; match = allowed.find(line))
    line.erase(match->begin, match->end - match->begin);
  return line;
}

// A cell that could stand in a header: short, no point of a list, no indicator, no number but a header's.
bool is_header_cell(const Cell& cell, const Meanings& meanings, const Search& search) {
  static const Pattern content("^(?:[0-9]{1,2}[.)]|\\([0-9]+\\)|-)|:.|[0-9]");
  const std::string line = folded(text_of(cell));
  if (letter_count(line) > search.wordings.letters_max || meanings.empty()) return false;
  if (const auto name = indicator_in(line, search.rules); name && name->sure) return false;
  return !content.found_in(without_numbers_of_headers(line));
}

// What tells a row from a header at a glance: a score, or mostly sentences.
bool is_row_at_sight(const std::vector<const Cell*>& cells, const HeaderRowSettings& settings) {
  static const Pattern score("^[0-9]{1,3}\\.[0-9]{1,2}$");
  std::size_t sentences = 0;
  for (const Cell* cell : cells) {
    if (score.found_in(folded(text_of(*cell)))) return true;
    sentences += letters_of(*cell) > settings.evidence_letters_max;
  }
  return 2 * sentences > cells.size();
}

// A period stands in a row, never in its header; a year alone may head its scores.
bool is_period(const Cell& cell, const Meanings& meanings, const Rules& rules) {
  const std::string text = text_of(cell);
  return meanings.empty() && !year_alone(text) && has_digit(text) && looks_whole(Field::period, text, rules);
}

// What the cells of a row say for a header.
struct Evidence {
  std::set<std::string> kinds;  // of the wordings that tell one
  int known = 0, filled = 0;    // cells
  int covered = 0;              // columns
  bool period = false;          // a cell that no header has
};

void weigh_cell(const Cell& cell, const Search& search, Evidence& evidence) {
  ++evidence.filled;
  evidence.covered += cell.column_span;
  const int letters = letters_of(cell);
  if (letters > search.settings.evidence_letters_max) return;
  const Meanings meanings = meanings_of(text_of(cell), search.rules, search.wordings);
  evidence.period = evidence.period || is_period(cell, meanings, search.rules);
  if (!is_header_cell(cell, meanings, search)) return;
  const auto& [field, weight] = meanings.front();
  ++evidence.known;
  if (weight >= search.settings.telling_weight || letters <= search.settings.vague_letters_max)
    evidence.kinds.insert(field);
}

bool is_header_row(int row, const Search& search) {
  const auto cells = search.grid.filled(row);
  if (is_row_at_sight(cells, search.settings)) return false;
  Evidence evidence;
  for (const Cell* cell : cells) weigh_cell(*cell, search, evidence);
  const HeaderRowSettings& settings = search.settings;
  return !evidence.period && static_cast<int>(evidence.kinds.size()) >= settings.kinds_min &&
         evidence.known >= settings.known_share * evidence.filled &&
         evidence.covered > settings.covered_share * search.grid.columns();
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

// The second level holds years or short wordings only.
bool fits_second_level(const Cell& cell, const Search& search) {
  const int letters = letters_of(cell);
  if (letters > search.settings.second_level_letters_max) return false;
  if (year_in_header(text_of(cell)) && letters <= search.settings.year_letters_max) return true;
  return is_header_cell(cell, meanings_of(text_of(cell), search.rules, search.wordings), search);
}

// The second level of a stacked header stands beneath merged cells.
bool is_second_level(int row, int header_row, const Search& search) {
  if (!has_parents(search.grid, header_row)) return false;
  bool divides = false;
  for (const Cell* cell : search.grid.filled(row)) {
    if (cell->row < row) continue;  // it reaches down from the header row
    divides = divides || divides_above(search.grid, row, cell->column);
    if (!fits_second_level(*cell, search)) return false;
    if (cell->column == 0 && !search.grid.empty_at(header_row, 0)) return false;
  }
  return divides;
}

// A cell that is merged downwards says how deep the header is.
int depth_of_merged_cells(int header_row, const Search& search) {
  int rows = 1;
  for (int column = 0; column < search.grid.columns(); ++column) {
    const Cell* cell = search.grid.at(header_row, column);
    if (cell == nullptr || search.grid.empty_at(header_row, column)) continue;
    rows = std::max(rows, std::min(cell->row + cell->row_span - header_row, search.settings.levels_max));
  }
  return rows;
}

int header_depth(int header_row, const Search& search) {
  int rows = depth_of_merged_cells(header_row, search);
  while (header_row + rows < search.grid.rows() && rows < search.settings.levels_max &&
         is_second_level(header_row + rows, header_row, search))
    ++rows;
  return rows;
}

// A row's cells could all stand in a header.
bool could_be_header(int row, const Search& search) {
  const auto cells = search.grid.filled(row);
  if (is_row_at_sight(cells, search.settings)) return false;
  return std::ranges::none_of(cells, [&](const Cell* cell) {
    return letters_of(*cell) > search.settings.evidence_letters_max ||
           is_period(*cell, meanings_of(text_of(*cell), search.rules, search.wordings), search.rules);
  });
}

// From where a header reaches down to `last`: over merged cells, and over cells that the last row divides.
int top_of_header(int last, const Search& search) {
  int first = last;
  for (int column = 0; column < search.grid.columns(); ++column)
    if (const Cell* cell = search.grid.at(last, column)) first = std::min(first, cell->row);
  bool divides = false;
  for (int column = 0; first == last && last > 0 && column < search.grid.columns(); ++column)
    divides = divides || search.grid.empty_at(last, column);
  return divides ? last - 1 : first;
}

bool is_known(const Cell& cell, const Search& search) {
  return year_in_header(text_of(cell)) || !meanings_of(text_of(cell), search.rules, search.wordings).empty();
}

// Each column has a text in one of the rows, and one of the texts is known.
bool heads_every_column(const HeaderRows& header, const Search& search) {
  bool any_known = false;
  for (int column = 0; column < search.grid.columns(); ++column) {
    bool filled = false;
    for (int row = header.first; row < header.first + header.count; ++row) {
      if (search.grid.empty_at(row, column)) continue;
      filled = true;
      any_known = any_known || is_known(*search.grid.at(row, column), search);
    }
    if (!filled) return false;
  }
  return any_known;
}

}  // namespace

HeaderRows header_above(int first_row, const TableGrid& grid, const Rules& rules,
                        const HeaderSettings& wordings, const HeaderRowSettings& settings) {
  const Search search{grid, rules, wordings, settings};
  int last = first_row - 1;
  while (last >= 0 && grid.filled(last).size() <= 1) --last;  // bands stand between
  if (last < 0) return {};
  const int first = top_of_header(last, search);
  const HeaderRows header{first, last - first + 1};
  if (header.count > settings.levels_max || !heads_every_column(header, search)) return {};
  for (int row = first; row <= last; ++row)
    if (!could_be_header(row, search)) return {};
  return header;
}

HeaderRows header_rows_of(const TableGrid& grid, const Rules& rules, const HeaderSettings& wordings,
                          const HeaderRowSettings& settings) {
  const Search search{grid, rules, wordings, settings};
  for (int row = 0; row < std::min(grid.rows(), settings.searched_rows_max); ++row)
    if (is_header_row(row, search)) return {row, header_depth(row, search)};
  return {};
}

std::optional<int> year_alone(const std::string& text) {
  static const Pattern form(
      "(?:(?:ผล|ค่า)?คะแนน|ผลการประเมิน|รอบการประเมิน|ITA|ประจำ|ปี|ป็|ป์|ปื|งบประมาณ|พ\\.?ศ\\.?"
      "|[^0-9]\\.[^0-9]\\.?|[-:()])*25[4-9][0-9][)]?");
  const std::string line = folded(text);
  return form.matches(line) ? year_in_header(line) : std::nullopt;
}

std::optional<int> year_in_header(const std::string& text) {
  static const Pattern pattern("25[4-9][0-9]");
  const std::string line = folded(text);
  const auto match = pattern.find(line);
  return match ? read_year(match->text()) : std::nullopt;
}

}  // namespace thaimemo
