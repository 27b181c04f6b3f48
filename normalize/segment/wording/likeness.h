// How alike two wordings are.
#pragma once

#include <string_view>

namespace thaimemo {

// 1 for equal texts, 0 for texts with nothing in common: 1 − distance / length of the longer. Both folded.
// Texts less alike than `at_least` give 0, which is found out sooner.
double likeness(std::string_view a, std::string_view b, double at_least = 0);
double likeness(std::u32string_view a, std::u32string_view b, double at_least = 0);

}  // namespace thaimemo
