#include "normalize/segment/structure/table_rows.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.h"
#include "normalize/flow/list_marker.h"
#include "normalize/flow/wording.h"
#include "normalize/segment/structure/column_content.h"
#include "normalize/segment/values/items.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct FooterSettings {
  // Of a footer's label; a longer one is a sentence with a colon. By eye on made reports.
  int label_letters_max = 60;
  // In a table of more columns two narrow cells that are filled alone may be a footer; in one of fewer they are a
  // row. By eye on made reports.
  int columns_above = 3;
};
constexpr FooterSettings footers;

// Fields that hold sentences, which a page cuts in the middle; a measure's number tells rows apart.
constexpr std::array text_fields{Field::issue, Field::steps, Field::result, Field::outcome};
constexpr std::array sentence_fields{Field::issue, Field::measure, Field::steps, Field::result,
                                     Field::outcome};

// So many texts of a row are cut in the middle of a sentence where a page cut it; one may look like that by chance.
constexpr int going_on_min = 2;

std::optional<Field> footer_field(const std::string& label, const Rules& rules) {
  static const std::set<std::string> possible{"period", "follow_up", "responsible"};
  if (letter_count(label) > footers.label_letters_max) return std::nullopt;
  const auto meanings = meanings_of(label, rules);
  if (meanings.empty() || possible.count(meanings.front().first) == 0) return std::nullopt;
  return field_named(meanings.front().first);
}

bool filled(const LogicalTable& table, const LogicalRow& row, Field field) {
  for (size_t i = 0; i < row.cells.size(); ++i)
    if (table.columns[i].field == field && !row.cells[i].parts.empty() && !row.cells[i].shared) return true;
  return false;
}

bool numbered(const LogicalTable& table, const LogicalRow& row) {
  for (size_t i = 0; i < row.cells.size(); ++i)
    if (table.columns[i].numbering != Numbering::none && !row.cells[i].parts.empty()) return true;
  return false;
}

// Whether a row's number is that of the row above.
bool shares_number(const LogicalTable& table, const LogicalRow& row) {
  for (size_t i = 0; i < row.cells.size(); ++i)
    if (table.columns[i].numbering != Numbering::none && row.cells[i].shared) return true;
  return false;
}

std::string text_in(const LogicalTable& table, const LogicalRow& row, Field field) {
  const int column = column_of(table.columns, field);
  return column < 0 ? "" : row.cells[static_cast<size_t>(column)].text();
}

// "ตัวชี้วัดที่ ๙" or "๙." before the cut, a name without a number behind it.
bool numbers_a_name(const std::string& before, const std::string& text) {
  static const Pattern number("^(?:ตัวชี้วัด(?:ที่)?)?[0-9]{1,2}[.)]?$"), name("^[ก-๎]");
  static const Pattern numbered("^ตัวชี้วัดที่");
  return number.found_in(folded(before)) && name.found_in(folded(text)) && !numbered.found_in(folded(text));
}

// "3. การแก้ไข" before the cut, "ปัญหาการทุจริต" after it: the rest alone names the indicator that both name exactly.
bool is_rest_of_name(const IndicatorName& rest, const std::optional<IndicatorName>& first,
                     const std::optional<IndicatorName>& both) {
  if (!both || both->number != rest.number || !both->rest.empty()) return false;
  return both->distance == 0 && (!first || first->distance > 0);
}

// A cut indicator's name: the two halves together are nearer to a name than the first alone.
bool completes_indicator(const std::string& before, const std::string& text, const Rules& rules) {
  if (hits(rules, "continued", folded(text))) return true;
  if (before.empty()) return false;
  const auto first = indicator_in(before, rules), both = indicator_in(before + text, rules);
  if (const auto rest = indicator_in(text, rules))
    return numbers_a_name(before, text) || is_rest_of_name(*rest, first, both);
  return both && (!first || both->distance < first->distance || both->rest.size() < first->rest.size());
}

// The number a text's list begins with, 0 without one.
int first_number(const std::string& text) {
  const auto numbers = list_numbers(text);
  return numbers.empty() ? 0 : numbers.front();
}

// A text cell is empty here that the row above filled.
bool leaves_text_empty(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row) {
  for (Field field : text_fields)
    if (filled(table, before, field) && !filled(table, row, field)) return true;
  return false;
}

// A list that goes on where the cell above stopped counting: "๒) …" under "๑) …". A list that counts as the
// rows do (`number_of_row`) tells nothing.
bool goes_on_counting(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row,
                      int number_of_row = 0) {
  for (Field field : text_fields) {
    const auto last = list_numbers(text_in(table, before, field));
    const int here = first_number(text_in(table, row, field));
    if (here > 1 && here != number_of_row && !last.empty() && here == last.back() + 1) return true;
  }
  return false;
}

// A list that begins at one again under a list of the same kind: no cut cell does, a new row does.
bool begins_anew(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row) {
  for (Field field : sentence_fields) {
    const std::string above = text_in(table, before, field), here = text_in(table, row, field);
    if (first_number(above) == 1 && first_number(here) == 1 && list_sign(above) == list_sign(here))
      return true;
  }
  return false;
}

// Rows numbered in their measure's cell ("๑. …", "๒. …") hold one point each; the next number begins the next
// row.
bool counts_rows(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row) {
  const auto last = list_numbers(text_in(table, before, Field::measure));
  const auto here = list_numbers(text_in(table, row, Field::measure));
  if (last.size() != 1 || here.empty() || here.front() != last.front() + 1) return false;
  if (table.rows.size() == 1)
    return !leaves_text_empty(table, before, row) && !goes_on_counting(table, before, row, here.front());
  const auto second_last = list_numbers(text_in(table, table.rows[table.rows.size() - 2], Field::measure));
  return !second_last.empty() && second_last.front() + 1 == last.front();
}

// Each row of the table has its list's number, this one has none.
bool lacks_its_number(const LogicalTable& table, const LogicalRow& row) {
  return !numbered(table, row) && std::ranges::all_of(table.rows, [&](const LogicalRow& other) {
    return numbered(table, other) && !shares_number(table, other);
  });
}

// "ม.ค. - ", "มกราคมถึง": more must follow.
bool is_unfinished(const std::string& text, const Rules& rules) {
  static const Pattern span("(?:-|ถึง)$");
  const std::string line = folded(text);
  return span.found_in(line) || hits(rules, "unfinished", line);
}

// A cell that begins as one above it does is no rest of one: "หัวหน้ากองช่าง" below "หัวหน้ากองคลัง".
bool begins_as_others(const LogicalTable& table, const LogicalRow& row, Field field) {
  constexpr std::size_t bytes = 18;  // six Thai letters; shorter beginnings are chance
  const std::string here = folded(text_in(table, row, field)).substr(0, bytes);
  return here.size() == bytes && std::ranges::any_of(table.rows, [&](const LogicalRow& other) {
           return folded(text_in(table, other, field)).starts_with(here);
         });
}

// Of a row that a page cut each short cell (score, period, responsible) stands on one of the two pages, or
// its second half alone makes no sense.
enum class ShortCells { none, complement, clash };

ShortCells short_cells(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row,
                       const Rules& rules) {
  ShortCells result = ShortCells::none;
  for (Field field : {Field::score, Field::period, Field::responsible}) {
    const bool above = filled(table, before, field), here = filled(table, row, field);
    if (above && here && !is_unfinished(text_in(table, before, field), rules) &&
        (looks_whole(field, text_in(table, row, field), rules) || begins_as_others(table, row, field)))
      return ShortCells::clash;
    if (above || here) result = ShortCells::complement;
  }
  return result;
}

// How many texts a row goes on with as lines of one paragraph do: within a word, behind "ของ", before "ที่".
int texts_going_on(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row) {
  const WordBreaks words;
  int count = 0;
  for (Field field : sentence_fields) {
    const std::u32string above = decode_utf8(text_in(table, before, field));
    const std::u32string here = decode_utf8(text_in(table, row, field));
    count += !above.empty() && !here.empty() && !marker_at_start(here) && !begins_statement(here) &&
             goes_on(above, here, words);
  }
  return count;
}

// The first row of a page, its indicator empty, its measure not: the rest of the row above, or a new one?
bool is_cut_row(const LogicalTable& table, const LogicalRow& before, const LogicalRow& row,
                const Rules& rules) {
  if (lacks_its_number(table, row)) return !begins_anew(table, before, row);
  if (counts_rows(table, before, row)) return false;
  if (goes_on_counting(table, before, row)) return true;
  if (begins_anew(table, before, row)) return false;
  if (texts_going_on(table, before, row) >= going_on_min) return true;
  for (Field field : sentence_fields)
    if (begins_inside_list(text_in(table, row, field)) && filled(table, before, field)) return true;
  switch (short_cells(table, before, row, rules)) {
    case ShortCells::clash:
      return false;
    case ShortCells::complement:
      return true;
    case ShortCells::none:
      return leaves_text_empty(table, before, row);
  }
  return false;
}

bool key_cells_empty(const LogicalTable& table, const LogicalRow& row) {
  for (Field field : {Field::indicator, Field::measure})
    if (filled(table, row, field)) return false;
  if (has_field(table.columns, Field::indicator) || has_field(table.columns, Field::measure)) return true;
  return row.cells.empty() || row.cells.front().parts.empty();
}

bool shares_cells(const LogicalRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const LogicalCell& cell) { return cell.shared; });
}

// "รวมเฉลี่ย IIT" before the names of the indicators: the row is of none of those above.
bool labels_itself(const LogicalTable& table, const LogicalRow& row) {
  static const Pattern summary("^(?:ผล)?(?:คะแนน|ค่า)?(?:รวม|เฉลี่ย|ภาพรวม|สรุป)");
  for (int i = 0; i < column_of(table.columns, Field::indicator); ++i) {
    const LogicalCell& cell = row.cells[static_cast<size_t>(i)];
    if (!cell.shared && summary.found_in(folded(cell.text()))) return true;
  }
  return false;
}

}  // namespace

const Cell* lone_cell(const TableGrid& grid, int row) {
  const auto cells = grid.filled(row);
  if (cells.size() != 1) return nullptr;
  const Cell* cell = cells.front();
  return cell->column == 0 || 2 * cell->column_span > grid.columns() ? cell : nullptr;
}

std::optional<Footer> footer_in(std::string_view text, const Rules& rules) {
  static const Pattern labelled("^(?:[0-9.]+)?(?P<label>[^:;]{3,200}?)[:;](?P<value>.+)$");
  const FoldedText line(text);
  const auto match = labelled.full_match(line.text());
  if (!match) return std::nullopt;
  const auto field = footer_field(std::string(match->groups[1]), rules);
  if (!field) return std::nullopt;
  return Footer{*field, line.source(match->groups[2]), {}};
}

std::optional<Footer> footer_row(const TableGrid& grid, int row, const Rules& rules) {
  if (const Cell* cell = lone_cell(grid, row)) return footer_in(text_of(*cell), rules);
  const auto cells = grid.filled(row);
  if (cells.size() != 2 || cells.front()->column != 0 || cells.front()->row != row) return std::nullopt;
  const bool wide = cells.back()->column_span > 1 || grid.columns() > footers.columns_above;
  const auto field = footer_field(folded(text_of(*cells.front())), rules);
  if (!wide || !field || *field == Field::responsible) return std::nullopt;
  return Footer{*field, text_of(*cells.back()), {}};
}

bool continues_row(const LogicalTable& table, const LogicalRow& row, bool first_of_part, const Rules& rules) {
  if (table.rows.empty() || numbered(table, row)) return false;
  const LogicalRow& before = table.rows.back();
  if (key_cells_empty(table, row)) return !shares_cells(row);
  if (!first_of_part) return false;
  if (filled(table, row, Field::indicator))
    return completes_indicator(text_in(table, before, Field::indicator),
                               text_in(table, row, Field::indicator), rules);
  return is_cut_row(table, before, row, rules);
}

void share_from_above(const LogicalTable& table, LogicalRow& row) {
  if (labels_itself(table, row)) return;
  const int column = column_of(table.columns, Field::indicator);
  if (table.rows.empty() || column < 0 || !row.cells[static_cast<size_t>(column)].parts.empty()) return;
  if (row.band_title || row.band_indicator) return;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const bool key = table.columns[i].field == Field::indicator || table.columns[i].field == Field::score ||
                     table.columns[i].numbering != Numbering::none;
    if (!key || !row.cells[i].parts.empty()) continue;
    row.cells[i] = table.rows.back().cells[i];
    row.cells[i].shared = true;
  }
}

void append_row(LogicalRow& row, const LogicalRow& next) {
  for (size_t i = 0; i < row.cells.size() && i < next.cells.size(); ++i)
    row.cells[i].parts.insert(row.cells[i].parts.end(), next.cells[i].parts.begin(),
                              next.cells[i].parts.end());
  row.page_last = std::max(row.page_last, next.page_last);
}

}  // namespace thaimemo
