#include "extract/table/borderless/column_text.h"

#include <algorithm>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/table/borderless/header.h"
#include "extract/table/lines/furniture.h"

namespace thaimemo {

namespace {

constexpr std::size_t note_runs_max = 2;  // a label and its text; more is a line of figures

int count_of(const std::vector<bool>& flags) {
  return static_cast<int>(std::count(flags.begin(), flags.end(), true));
}

double middle_y(const PiecedLine& line) {
  return (line.box.y0 + line.box.y1) / 2;
}

}  // namespace

std::vector<bool> ColumnText::filled(std::size_t line) const {
  return filled_bands(lines_[line], bands_);
}

int ColumnText::columns_filled(std::size_t from, std::size_t to) const {
  std::vector<bool> all(bands_.size());
  for (std::size_t line = from; line < to; ++line) {
    const auto flags = filled(line);
    for (std::size_t band = 0; band < all.size(); ++band) all[band] = all[band] || flags[band];
  }
  return count_of(all);
}

bool ColumnText::share_column(std::size_t a, std::size_t b) const {
  const auto of_a = filled(a), of_b = filled(b);
  for (std::size_t band = 0; band < bands_.size(); ++band)
    if (of_a[band] && of_b[band]) return true;
  return false;
}

std::string ColumnText::text(std::size_t line, std::size_t column) const {
  return text_in(words_[line], bands_[column]);
}

double ColumnText::distance_above(std::size_t line) const {
  return middle_y(lines_[line]) - middle_y(lines_[line - 1]);
}

bool ColumnText::runs_on(std::size_t line) const {
  return runs_of(lines_[line], settings_).size() == 1 && count_of(filled(line)) > 1;
}

bool ColumnText::begins_where_table_begins(std::size_t line) const {
  const double indent = lines_[line].pieces[0].low - bands_[0].low;
  const double em = lines_[line].em;
  return indent <= settings_.note_indent_max_em * em && indent >= -settings_.note_outdent_max_em * em;
}

bool ColumnText::completes_number(std::size_t line, std::size_t column) const {
  if (line == 0) return false;
  const std::u32string above = decode_utf8(text(line - 1, column)), here = decode_utf8(text(line, column));
  const std::size_t sign = above.find_last_of(U".,");
  if (sign == std::u32string::npos || sign == 0 || here.empty()) return false;
  const std::size_t digits_max = above[sign] == U'.' ? 2 : 3;
  return std::all_of(above.begin() + static_cast<long>(sign) + 1, above.end(), is_digit) &&
         std::all_of(here.begin(), here.end(), is_digit) &&
         above.size() - sign - 1 + here.size() <= digits_max;
}

bool ColumnText::is_line_of_figures(std::size_t line) const {
  const auto flags = filled(line);
  int numbers = 0;
  for (std::size_t band = 0; band < flags.size(); ++band)
    numbers += flags[band] && !completes_number(line, band) && is_number(text(line, band));
  return numbers >= 3 && count_of(flags) + 1 >= static_cast<int>(bands_.size()) &&
         2 * numbers > count_of(flags);
}

bool ColumnText::heads_figures(std::size_t line) const {
  const auto flags = filled(line);
  if (!flags[0] || count_of(flags) != 1 || line + 1 == lines_.size()) return false;
  const double indent = lines_[line + 1].pieces[0].low - lines_[line].pieces[0].low;
  return indent >= settings_.figures_indent_em * lines_[line].em;
}

bool ColumnText::says_label(std::size_t line) const {
  const std::string text = text_of(words_[line]);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon == 0) return false;
  return letter_count(text.substr(0, colon)) <= settings_.note_label_max;
}

bool ColumnText::is_note(std::size_t line) const {
  return runs_on(line) && says_label(line);
}

bool ColumnText::begins_note(std::size_t line) const {
  return !lines_[line].bold && begins_where_table_begins(line) && says_label(line) &&
         runs_of(lines_[line], settings_).size() <= note_runs_max;
}

bool ColumnText::is_furniture(std::size_t line) const {
  const std::string text = text_of(words_[line]);
  return is_page_number(text) || is_catchword(text);
}

bool ColumnText::is_surely_furniture(std::size_t line) const {
  const std::string text = text_of(words_[line]);
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

std::vector<bool> filled_bands(const PiecedLine& line, const std::vector<Span>& bands) {
  std::vector<bool> filled(bands.size());
  for (const Span& piece : line.pieces) {
    const auto [from, to] = bands_under(piece, bands);
    for (std::size_t band = from; band < to; ++band) filled[band] = true;
  }
  return filled;
}

}  // namespace thaimemo
