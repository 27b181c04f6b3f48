#include "extract/scan/read/latin_words.h"

#include "base/digits.h"
#include "base/thai_letters.h"
#include "base/utf8.h"
#include "extract/record/confidence.h"
#include "extract/scan/read/doubt.h"

namespace thaimemo {
namespace {

// 0 for no words: nothing is what can be believed least.
double confidence_in(const std::vector<ReadWord>& read) {
  std::vector<Word> words;
  for (const ReadWord& one : read) words.push_back(one.word);
  return words.empty() ? 0 : mean_confidence(words);
}

struct LetterCounts {
  int all = 0, latin = 0, arabic_digits = 0, thai_digits = 0;

  bool mostly_latin() const { return latin * 2 > all; }
  bool mostly_arabic_digits() const { return arabic_digits * 2 > all; }
};

LetterCounts counts_of(const std::vector<ReadWord>& words) {
  LetterCounts counts;
  for (const ReadWord& read : words) {
    for (const char32_t letter : decode_utf8(read.word.raw)) {
      ++counts.all;
      counts.latin += is_latin(letter) ? 1 : 0;
      counts.arabic_digits += is_arabic_digit(letter) ? 1 : 0;
      counts.thai_digits += is_thai_digit(letter) ? 1 : 0;
    }
  }
  return counts;
}

}  // namespace

bool may_be_latin(const ReadWord& thai, const LatinWordSettings& settings) {
  return thai.weakest < (has_digit(thai.word) ? settings.sure_number : settings.sure_confidence);
}

bool is_better_latin(const std::vector<ReadWord>& latin, const std::vector<ReadWord>& thai,
                     const LatinWordSettings& settings) {
  const LetterCounts found = counts_of(latin), seen = counts_of(thai);
  const double confidence = confidence_in(latin), before = confidence_in(thai);
  if (found.mostly_arabic_digits() && seen.mostly_arabic_digits() && seen.thai_digits == 0)
    return confidence >= settings.sure_confidence && confidence > before;
  return found.mostly_latin() && confidence >= settings.latin_confidence_min &&
         confidence > before + settings.latin_lead;
}

}  // namespace thaimemo
