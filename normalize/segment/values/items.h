// The numbered points inside a field: "๑. …", "(2) …", "- …".
#pragma once

#include <vector>

#include "normalize/record/report_record.h"

namespace thaimemo {

// Points in their order; a text without labels gives none. A number counts as a label only where the points
// run 1, 2, 3 … (a step may be skipped or repeated), so "ข้อ 2." inside a sentence does not cut it.
std::vector<Item> items_in(Field field, const std::string& text);

// The numbers that label a text's points, as far as they count up from the first, whatever that is: {2, 3}
// for the second half of a list. Empty where the text does not begin with a number.
std::vector<int> list_numbers(const std::string& text);

// The signs of the label a text begins with, without its number: "." of "๑. …", "()" of "(2) …"; "" where it begins with none.
std::string list_sign(const std::string& text);

// Whether a text that begins with point 1 has a point 1 of the same kind again: the lists of two rows.
bool begins_list_again(const std::string& text);

// Whether a text begins inside a point and goes on with further ones ("…ครบถ้วน ๒. เผยแพร่"): the rest of a cut
// list.
bool begins_inside_list(const std::string& text);

}  // namespace thaimemo
