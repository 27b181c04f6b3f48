#include "extract/table/borderless/belief.h"

#include <algorithm>

#include "base/digits.h"
#include "base/utf8.h"

namespace thaimemo {

namespace {

constexpr long number_max = 100'000;  // before its last digit: no page has a larger one

// The value of the digits; -1 for what is no whole number.
long whole_number(const std::string& text) {
  long value = -1;
  for (const char32_t letter : decode_utf8(text)) {
    if (!is_digit(letter)) return -1;
    if (value > number_max) return -1;
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
bool has_header(const BorderlessRows& table, const TextRegion& region) {
  if (table.header_lines == 0) return false;
  std::size_t filled = 0;
  for (const Interval& column : table.columns) {
    std::string text;
    for (std::size_t i = table.rows[0]; i < table.end_of(0); ++i) text += text_in(region.words[i], column);
    if (holds_amount(text)) return false;
    filled += !text.empty();
  }
  return filled >= 2 && filled + 1 >= table.columns.size();
}

bool is_contents(const BorderlessRows& table, const TextRegion& region) {
  const BeliefSettings& settings = region.settings.belief;
  if (table.columns.size() > settings.contents_columns_max) return false;
  int entries = 0;
  long last = 0;
  for (std::size_t i = table.rows[0]; i < table.end; ++i) {
    const long number = whole_number(text_in(region.words[i], table.columns.back()));
    if (number < 0) continue;
    if (number < last) return false;
    last = number;
    ++entries;
  }
  return entries >= settings.contents_entries_min;
}

}  // namespace

bool is_believable(const BorderlessRows& table, const TextRegion& region, int strong_gutters) {
  const BeliefSettings& settings = region.settings.belief;
  if (table.rows.size() < 2 || is_contents(table, region)) return false;
  if (has_header(table, region)) return true;
  if (table.columns.size() == 2) return false;
  const auto& numbers = table.number_columns;
  if (std::find(numbers.begin(), numbers.end(), true) != numbers.end() &&
      table.rows.size() >= settings.numbered_rows_min)
    return true;
  return table.header_lines == 0 && strong_gutters >= settings.strong_gutters_min;
}

}  // namespace thaimemo
