#include "extract/table/borderless/column_text.h"

#include <algorithm>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/record/page_furniture.h"

namespace thaimemo {

namespace {

// Digits behind the sign of a whole number: hundredths of a score, thousands of an amount.
constexpr std::size_t decimals_max = 2, thousands_digits = 3;

int count_of(const std::vector<bool>& flags) {
  return static_cast<int>(std::count(flags.begin(), flags.end(), true));
}

}  // namespace

std::vector<bool> ColumnText::filled(std::size_t line) const {
  return columns_filled(region_.lines[line], columns_);
}

int ColumnText::filled_count(std::size_t from, std::size_t to) const {
  std::vector<bool> all(columns_.size());
  for (std::size_t line = from; line < to; ++line) {
    const auto flags = filled(line);
    for (std::size_t column = 0; column < all.size(); ++column) all[column] = all[column] || flags[column];
  }
  return count_of(all);
}

bool ColumnText::share_column(std::size_t a, std::size_t b) const {
  const auto of_a = filled(a), of_b = filled(b);
  for (std::size_t column = 0; column < columns_.size(); ++column)
    if (of_a[column] && of_b[column]) return true;
  return false;
}

std::string ColumnText::text(std::size_t line, std::size_t column) const {
  return text_in(region_.words[line], columns_[column]);
}

double ColumnText::distance_above(std::size_t line) const {
  return down(region_.lines[line].box).middle() - down(region_.lines[line - 1].box).middle();
}

bool ColumnText::runs_on(std::size_t line) const {
  return text_runs_of(region_.lines[line], settings().gutters).size() == 1 && count_of(filled(line)) > 1;
}

bool ColumnText::begins_where_table_begins(std::size_t line) const {
  const SegmentedLine& one = region_.lines[line];
  const double indent = one.segments[0].low - columns_[0].low;
  return indent <= settings().notes.indent_max_em * one.em &&
         indent >= -settings().notes.outdent_max_em * one.em;
}

bool ColumnText::completes_number(std::size_t line, std::size_t column) const {
  if (line == 0) return false;
  const std::u32string above = decode_utf8(text(line - 1, column)), here = decode_utf8(text(line, column));
  const std::size_t sign = above.find_last_of(U".,");
  if (sign == std::u32string::npos || sign == 0 || here.empty()) return false;
  const std::size_t digits_max = above[sign] == U'.' ? decimals_max : thousands_digits;
  return std::all_of(above.begin() + static_cast<long>(sign) + 1, above.end(), is_digit) &&
         std::all_of(here.begin(), here.end(), is_digit) &&
         above.size() - sign - 1 + here.size() <= digits_max;
}

bool ColumnText::is_line_of_figures(std::size_t line) const {
  const auto flags = filled(line);
  int numbers = 0;
  for (std::size_t column = 0; column < flags.size(); ++column)
    numbers += flags[column] && !completes_number(line, column) && is_number(text(line, column));
  return numbers >= settings().rows.figures_min && count_of(flags) + 1 >= static_cast<int>(columns_.size()) &&
         2 * numbers > count_of(flags);
}

bool ColumnText::heads_figures(std::size_t line) const {
  const auto flags = filled(line);
  if (!flags[0] || count_of(flags) != 1 || line + 1 == size()) return false;
  const auto& lines = region_.lines;
  const double indent = lines[line + 1].segments[0].low - lines[line].segments[0].low;
  return indent >= settings().rows.figures_indent_em * lines[line].em;
}

bool ColumnText::says_label(std::size_t line) const {
  const std::string text = text_of(region_.words[line]);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon == 0) return false;
  return letter_count(text.substr(0, colon)) <= settings().notes.label_letters_max;
}

bool ColumnText::is_note(std::size_t line) const {
  return runs_on(line) && says_label(line);
}

bool ColumnText::begins_note(std::size_t line) const {
  const SegmentedLine& one = region_.lines[line];
  return !one.bold && begins_where_table_begins(line) && says_label(line) &&
         text_runs_of(one, settings().gutters).size() <= settings().notes.text_runs_max;
}

bool ColumnText::is_furniture(std::size_t line) const {
  const std::string text = text_of(region_.words[line]);
  return is_page_number(text) || is_catchword(text);
}

bool ColumnText::is_surely_furniture(std::size_t line) const {
  const std::string text = text_of(region_.words[line]);
  return is_catchword(text) || (is_page_number(text) && text.starts_with("หน้า"));
}

bool is_number(const std::string& text) {
  bool digits = false;
  for (const char32_t letter : decode_utf8(text)) {
    digits = digits || is_digit(letter);
    if (!is_numeric(letter) && letter != U' ') return false;
  }
  return digits;
}

}  // namespace thaimemo
