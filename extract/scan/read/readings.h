// What else a word may be, each text with its probability.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// Readings less probable than this are not kept: one in a thousand, by eye on made reports.
constexpr double alternative_probability_min = 0.001;

// The word's text and its alternatives, with their probabilities.
std::vector<Reading> readings_of(const Word& word);

// Makes the most probable of the readings the word's text, the others its alternatives. There must be at
// least one.
void take_readings(Word& word, std::vector<Reading> readings);

// What readings of the same ink say together: every text's probability is its mean over them, the most
// probable one is the word's, the others are its alternatives. Where all readings have the same text it is as
// sure as the surest of them. There must be at least one; the box is that of the first.
Word mean_reading(const std::vector<Word>& readings);

}  // namespace thaimemo
