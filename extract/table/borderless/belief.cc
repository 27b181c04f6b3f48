#include "extract/table/borderless/belief.h"

#include <algorithm>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/table/borderless/header.h"

namespace thaimemo {

namespace {

constexpr std::size_t numbered_rows_min = 5;
constexpr int contents_entries_min = 3;

// The value of the digits; -1 for what is no whole number.
long whole_number(const std::string& text) {
  long value = -1;
  for (const char32_t letter : decode_utf8(text)) {
    if (!is_digit(letter)) return -1;
    if (value > 100'000) return -1;
    value = std::max(value, 0L) * 10 + static_cast<long>(letter - (is_thai_digit(letter) ? U'๐' : U'0'));
  }
  return value;
}

// "1,234", "85.20", "1,234 baht": digits, one sign, digits.
bool holds_amount(const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  for (std::size_t i = 1; i + 1 < letters.size(); ++i)
    if ((letters[i] == U',' || letters[i] == U'.') && is_digit(letters[i - 1]) && is_digit(letters[i + 1]))
      return true;
  return false;
}

// Text in all columns but one, or in both of two.
bool has_header(const BorderlessRows& table, const std::vector<TextLine>& words) {
  if (table.header_lines == 0) return false;
  std::size_t filled = 0;
  for (const Span& band : table.bands) {
    std::string text;
    for (std::size_t i = table.rows[0]; i < table.end_of(0); ++i) text += text_in(words[i], band);
    if (holds_amount(text)) return false;
    filled += !text.empty();
  }
  return filled >= 2 && filled + 1 >= table.bands.size();
}

bool is_contents(const BorderlessRows& table, const std::vector<TextLine>& words) {
  if (table.bands.size() > 3) return false;
  int entries = 0;
  long last = 0;
  for (std::size_t i = table.rows[0]; i < table.end; ++i) {
    const long number = whole_number(text_in(words[i], table.bands.back()));
    if (number < 0) continue;
    if (number < last) return false;
    last = number;
    ++entries;
  }
  return entries >= contents_entries_min;
}

}  // namespace

bool is_believable(const BorderlessRows& table, const std::vector<TextLine>& words, int strong_gutters) {
  const std::size_t columns = table.bands.size();
  if (table.rows.size() < 2 || is_contents(table, words)) return false;
  if (has_header(table, words)) return true;
  if (columns == 2) return false;
  const auto& numbers = table.number_columns;
  if (std::find(numbers.begin(), numbers.end(), true) != numbers.end() &&
      table.rows.size() >= numbered_rows_min)
    return true;
  return table.header_lines == 0 && strong_gutters >= 3;
}

}  // namespace thaimemo
