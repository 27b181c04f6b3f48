#include "extract/scan/read/lookalikes.h"

#include <algorithm>

#include "base/digits.h"
#include "base/thai_letters.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

bool is_round(char32_t letter) {
  return letter == U'o' || letter == U'O';
}

// O๑ to O๔๓, and nothing behind it. A small o is no such code: ๐ is as low, O is not.
bool may_be_code(const std::u32string& letters) {
  return letters.size() <= 3 && letters.front() == U'O' && letters.size() > 1 && letters[1] != U'๐' &&
         std::ranges::all_of(letters.substr(1), is_thai_digit);
}

bool has_latin(const std::u32string& letters, bool round_counts) {
  return std::ranges::any_of(
      letters, [&](char32_t letter) { return is_latin(letter) && (round_counts || !is_round(letter)); });
}

void mend_ones(std::u32string& letters) {
  if (has_latin(letters, true)) return;
  if (std::ranges::any_of(letters, is_arabic_digit)) return;
  std::ranges::replace(letters, U'@', U'๑');
}

void mend_zeros(std::u32string& letters) {
  if (letters.empty() || has_latin(letters, false) || may_be_code(letters)) return;
  const bool thai = std::ranges::any_of(letters, is_thai_digit);
  const bool only_number =
      std::ranges::all_of(letters, [](char32_t letter) { return is_round(letter) || is_numeric(letter); });
  if (thai && only_number && std::ranges::none_of(letters, is_arabic_digit))
    std::ranges::replace_if(letters, is_round, U'๐');
}

bool is_snake(char32_t letter) {
  return letter == U's' || letter == U'S';
}

// กิจกssม is กิจกรรม.
void mend_snakes(std::u32string& letters) {
  for (std::size_t from = 0; from < letters.size();) {
    std::size_t end = from;
    while (end < letters.size() && is_latin(letters[end])) ++end;
    const bool snakes =
        end > from && std::all_of(letters.begin() + static_cast<std::ptrdiff_t>(from),
                                  letters.begin() + static_cast<std::ptrdiff_t>(end), is_snake);
    const bool thai_before = from > 0 && is_thai(letters[from - 1]) && !is_digit(letters[from - 1]);
    const bool thai_behind = end < letters.size() && is_thai(letters[end]) && !is_digit(letters[end]);
    if (snakes && (thai_before || thai_behind)) letters.replace(from, end - from, end - from, U'ร');
    from = end + 1;
  }
}

bool begins_address(const std::u32string& letters) {
  return letters.starts_with(U"www.") || letters.starts_with(U"http");
}

bool looks_like_g(char32_t letter) {
  return letter == U'0' || letter == U'9' || is_round(letter);
}

// Government sites end in .go.th; narrow columns break them behind the g.
void mend_domain(std::u32string& letters) {
  constexpr std::u32string_view rest = U"o.th";
  if (!begins_address(letters)) return;
  const std::size_t scheme = letters.find(U"://"), host = scheme == letters.npos ? 0 : scheme + 3;
  const std::size_t host_end = std::min(letters.find(U'/', host), letters.size());
  for (std::size_t i = 4; i + 1 < host_end; ++i) {
    if (letters[i] != U'.' || !looks_like_g(letters[i + 1])) continue;
    const std::u32string_view behind = std::u32string_view(letters).substr(i + 2);
    if (behind.starts_with(rest) || behind.empty()) letters[i + 1] = U'g';
  }
}

}  // namespace

void mend_lookalikes(Word& word) {
  std::u32string letters = decode_utf8(word.raw);
  mend_domain(letters);
  mend_snakes(letters);
  mend_ones(letters);
  mend_zeros(letters);
  const std::string mended = encode_utf8(letters);
  if (mended == word.raw) return;
  std::erase_if(word.alternatives, [&](const Reading& reading) { return reading.text == mended; });
  word.alternatives.insert(word.alternatives.begin(), {word.raw, word.confidence});
  word.raw = mended;
}

}  // namespace thaimemo
