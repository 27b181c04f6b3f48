// Which kinds of letters are read wrongly, and what for.
#pragma once

#include <string>

#include "corpus/score/document/tally.h"

namespace thaimemo::score {

// "consonant", "vowel", "tone mark", "digit", "Latin", "sign", by the letter that stands on the page. Digits
// are compared in one form (see comparable.h), so both digit sets count as "digit".
const char* kind_of(char32_t letter);

// Adds the letters of one field: by kind wanted and wrong, and each confusion. A letter too many counts for
// its own kind. Fields that are hopelessly different (more than half of the letters wrong) count as wrong
// without single confusions.
void count_letters(const std::u32string& want, const std::u32string& got, int distance, Tally& tally);

}  // namespace thaimemo::score
