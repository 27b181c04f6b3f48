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

// O1 to O43, and nothing behind it.
bool may_be_code(const std::u32string& letters) {
  return letters.size() <= 3 && is_round(letters.front()) && letters.size() > 1 && letters[1] != U'๐' &&
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

}  // namespace

void mend_lookalikes(Word& word) {
  std::u32string letters = decode_utf8(word.raw);
  mend_ones(letters);
  mend_zeros(letters);
  const std::string mended = encode_utf8(letters);
  if (mended == word.raw) return;
  std::erase_if(word.alternatives, [&](const Reading& reading) { return reading.text == mended; });
  word.alternatives.insert(word.alternatives.begin(), {word.raw, word.confidence});
  word.raw = mended;
}

}  // namespace thaimemo
