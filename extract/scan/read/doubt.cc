#include "extract/scan/read/doubt.h"

#include <algorithm>

#include "base/digits.h"
#include "base/thai_letters.h"
#include "base/utf8.h"
#include "extract/record/confidence.h"
#include "extract/scan/read/readings.h"

namespace thaimemo {
namespace {

// By eye on made reports.
constexpr double sure_confidence = 0.9;        // of an Arabic number: less sure ones may have been Thai
constexpr std::size_t short_word_letters = 7;  // longer words are no misread numbers
constexpr double mixed_weight = 0.01;          // of a reading that mixes digit sets, which no print has

bool is_letter(char32_t letter) {  // with Thai vowels and marks
  return is_thai(letter) || is_latin(letter);
}
bool can_begin_a_word(char32_t letter) {
  return is_thai_consonant(letter) || is_latin(letter) || is_digit(letter);
}

// ab.cd: what a number of strange digits comes out as.
bool has_number_form(const std::u32string& letters) {
  for (std::size_t i = 1; i + 1 < letters.size(); ++i) {
    if (letters[i] != U'.' && letters[i] != U',') continue;
    if (!is_letter(letters[i - 1]) || !is_letter(letters[i + 1])) continue;
    if (letters.size() <= short_word_letters) return true;
  }
  return false;
}

// 44,07 is a point misread: a comma stands before exactly three digits.
bool has_odd_comma(const std::u32string& letters) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != U',') continue;
    std::size_t digits = 0;
    while (i + 1 + digits < letters.size() && is_arabic_digit(letters[i + 1 + digits])) ++digits;
    if (digits > 0 && digits != 3) return true;
  }
  return false;
}

bool mixes_digit_sets(const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  return std::ranges::any_of(letters, is_thai_digit) && std::ranges::any_of(letters, is_arabic_digit);
}

bool is_number_in_doubt(const Word& word, bool alone) {
  const std::u32string letters = decode_utf8(word.raw);
  const bool unsure = word.confidence < sure_confidence;
  if (std::ranges::any_of(letters, is_thai_digit)) return true;
  if (std::ranges::any_of(letters, is_arabic_digit))
    return unsure || has_odd_comma(letters) || std::ranges::any_of(letters, is_letter);
  return has_number_form(letters) || (alone && unsure && letters.size() <= short_word_letters);
}

}  // namespace

bool has_digit(const Word& word) {
  return std::ranges::any_of(decode_utf8(word.raw), is_digit);
}

void doubt_numbers(std::vector<Word>& line) {
  for (Word& word : line) {
    if (is_number_in_doubt(word, line.size() == 1))
      word.confidence = std::min(word.confidence, doubtful_confidence);
  }
}

void weigh_digit_sets(Word& word) {
  std::vector<Reading> readings = readings_of(word);
  const auto mixed = [](const Reading& reading) { return mixes_digit_sets(reading.text); };
  if (std::ranges::none_of(readings, mixed)) return;
  double left = 0;
  for (const Reading& reading : readings) left += reading.confidence;
  double total = std::max(0.0, 1 - left);  // of readings too improbable to be kept
  for (Reading& reading : readings) {
    reading.confidence *= mixed(reading) ? mixed_weight : 1;
    total += reading.confidence;
  }
  for (Reading& reading : readings) reading.confidence /= total;
  take_readings(word, std::move(readings));
}

bool is_dust(const std::vector<Word>& line) {
  constexpr std::u32string_view stains = U".,:;'`\"‘’“”|\\/_~^*<>·ํ";
  return std::ranges::all_of(line, [&](const Word& word) {
    return std::ranges::all_of(decode_utf8(word.raw),
                               [&](char32_t letter) { return stains.find(letter) != stains.npos; });
  });
}

bool is_text(const std::vector<Word>& line) {
  return std::ranges::any_of(
      line, [](const Word& word) { return std::ranges::any_of(decode_utf8(word.raw), can_begin_a_word); });
}

double confidence_of(const std::vector<Word>& words) {
  double highest = 1;
  for (const Word& word : words)
    if (has_digit(word)) highest = std::min(highest, word.confidence);
  return std::min(highest, mean_confidence(words));
}

}  // namespace thaimemo
