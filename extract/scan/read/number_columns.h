// Columns of numbers: their cells are worth a second reading with digits and signs alone.
#pragma once

#include <string>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// For each cell of `table` whether it stands in a column of numbers and may hold one itself. `texts` are the
// cells' texts in the order of the cells. A column is one of numbers where at least two of its cells look
// like numbers, and all but a few of those that have text. A cell may hold a number when it is short and has
// a digit.
std::vector<bool> may_be_numbers(const Table& table, const std::vector<std::string>& texts);

// The second reading against the first. Where they agree the word is as sure as the less sure of the two,
// which is about how often such numbers are right (docs/accuracy.md, "Numbers read twice"). Where they differ
// the word gets `doubtful_confidence` at most and the other reading as its first alternative; a first reading
// that is no number at all gives way to a likely second one.
void compare_readings(Word& word, const Word& as_number);

}  // namespace thaimemo
