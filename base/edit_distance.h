// How many letters must change to turn one text into another.
#pragma once

#include <string_view>

namespace thaimemo {

// Levenshtein distance in code points, as long as it is at most `limit`, else limit + 1. Method: bit-parallel where
// one of the texts has at most 64 letters (G. Myers, A fast bit-vector algorithm for approximate string matching, 1999,
// as H. Hyyrö gives it, 2003), row by row otherwise.
int edit_distance(std::u32string_view a, std::u32string_view b, int limit);

}  // namespace thaimemo
