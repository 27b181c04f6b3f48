#include "extract/scan/read/number_columns.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/digits.h"
#include "base/utf8.h"
#include "extract/scan/read/doubt.h"

namespace thaimemo {
namespace {

// By eye on made reports.
constexpr int number_letters_max = 12;  // scores and amounts of money up to 999,999,999
constexpr int numbers_in_column_min = 2;
constexpr double numbers_share_min = 0.6;  // of a column's cells that have text; the rest is its header
constexpr int strange_letters_max = 1;     // letters that stand in no number, in what may be a misread one
// A second reading this probable goes before a first one that is no number.
constexpr double likely_number = 0.3;

int digits_in(const std::u32string& letters) {
  return static_cast<int>(std::ranges::count_if(letters, is_digit));
}

bool is_short(const std::u32string& letters) {
  return !letters.empty() && static_cast<int>(letters.size()) <= number_letters_max;
}

bool looks_like_number(const std::u32string& letters) {
  return is_short(letters) && digits_in(letters) * 2 > static_cast<int>(letters.size());
}

// Letters that stand in no number.
int strange_in(const std::u32string& letters) {
  return static_cast<int>(
      std::ranges::count_if(letters, [](char32_t letter) { return !is_numeric(letter) && letter != U' '; }));
}

struct ColumnCount {
  int filled = 0, numbers = 0;

  bool of_numbers() const {
    return numbers >= numbers_in_column_min && numbers >= numbers_share_min * filled;
  }
};

}  // namespace

std::vector<bool> may_be_numbers(const Table& table, const std::vector<std::string>& texts) {
  std::map<int, ColumnCount> columns;
  std::vector<std::u32string> letters;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    letters.push_back(decode_utf8(texts[i]));
    if (letters[i].empty() || table.cells[i].column_span > 1) continue;
    ColumnCount& column = columns[table.cells[i].column];
    ++column.filled;
    column.numbers += looks_like_number(letters[i]) ? 1 : 0;
  }
  std::vector<bool> numbers;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const bool here = table.cells[i].column_span == 1 && columns[table.cells[i].column].of_numbers();
    numbers.push_back(here && is_short(letters[i]) && digits_in(letters[i]) > 0 &&
                      strange_in(letters[i]) <= strange_letters_max);
  }
  return numbers;
}

void compare_readings(Word& word, const Word& as_number) {
  if (word.raw == as_number.raw) word.confidence = std::min(word.confidence, as_number.confidence);
  if (word.raw == as_number.raw || as_number.raw.empty()) return;
  Reading other{as_number.raw, as_number.confidence};
  if (strange_in(decode_utf8(word.raw)) > 0 && as_number.confidence >= likely_number)
    std::swap(word.raw, other.text);
  word.confidence = std::min(word.confidence, doubtful_confidence);
  std::erase_if(word.alternatives, [&](const Reading& reading) {
    return reading.text == other.text || reading.text == word.raw;
  });
  word.alternatives.insert(word.alternatives.begin(), other);
}

}  // namespace thaimemo
