// What else a word may be, each text with its probability.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// Others less probable are not kept.
constexpr double alternative_probability_min = 0.001;

// The word's text and its alternatives.
std::vector<Reading> readings_of(const Word& word);

// Makes the most probable of them the word's text, the others its alternatives. At least one.
void take_readings(Word& word, std::vector<Reading> readings);

// What readings of the same ink say together: every text's probability is its mean over them, the most
// probable one is the word's, the others are its alternatives. Where all readings have the same text it is as
// sure as the surest of them. At least one; box of the first.
Word mean_reading(const std::vector<Word>& readings);

}  // namespace thaimemo
