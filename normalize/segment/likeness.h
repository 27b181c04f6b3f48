// How alike two wordings are.
#pragma once

#include <string_view>

namespace thaimemo {

// Method: bit-parallel where one of the texts has at most 64 letters (Myers 1999, as Hyyrö 2003 gives it).
// Levenshtein distance in letters (Unicode code points), as long as it is at most `limit`, else limit + 1.
int edit_distance(std::u32string_view a, std::u32string_view b, int limit);

// 1 for equal texts, 0 for texts with nothing in common: 1 − distance / length of the longer. Both folded.
// Texts less alike than `at_least` give 0, which is found out sooner.
double likeness(std::string_view a, std::string_view b, double at_least = 0);
double likeness(std::u32string_view a, std::u32string_view b, double at_least = 0);

}  // namespace thaimemo
