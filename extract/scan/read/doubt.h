// How far a reading is to be believed.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

constexpr double doubtful_confidence = 0.5;  // may as well be wrong as right

// For a model that cannot write all Thai digits: lowers the confidence of every word that is, or may stand
// for, a number to `doubtful_confidence` at most. That is a word with a Thai digit; one that mixes Arabic
// digits with letters, has a comma that groups no three digits, or that the model itself was not sure of; and
// a short word with the form of a number (it has a point or comma between its letters) or alone on its line
// and unsure.
void doubt_numbers(std::vector<Word>& line);

// Print writes a number in digits of one set: readings of `word` that mix Thai and Arabic digits count a
// hundredth of the others. Where another reading is the most probable then, it is the word's.
void weigh_digit_sets(Word& word);

bool has_digit(const Word& word);  // of either set

// Whether a line holds nothing but points, commas and strokes: what a recognizer makes of stains and pen
// marks. A lone dash is content.
bool is_dust(const std::vector<Word>& line);

// Whether a line has a consonant, a letter or a digit. Without one it is dust too where a line beside it is
// text, and outside tables.
bool is_text(const std::vector<Word>& line);

// A passage's confidence: the mean over the letters of its words, but never more than that of any word with a
// digit, so that an unsure number does not hide in a long text. 1 for no words.
double confidence_of(const std::vector<Word>& words);

}  // namespace thaimemo
