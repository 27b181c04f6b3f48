// How sure a text is, from how sure its words are.
#pragma once

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "extract/record/page_record.h"

namespace thaimemo {

// The mean over the letters (code points) of all words; a word without letters counts as one. 1 for no words.
inline double mean_confidence(const std::vector<Word>& words) {
  double sum = 0, letters = 0;
  for (const Word& word : words) {
    const double count = std::max(1, letter_count(word.raw));
    sum += word.confidence * count;
    letters += count;
  }
  return letters > 0 ? sum / letters : 1;
}

}  // namespace thaimemo
