// How far two texts are from each other, and which row of one list is which row of another.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace thaimemo::score {

// Levenshtein distance in code points, in (longer / 64) steps for each letter of the shorter.
// G. Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46 (1999); blocks after H.
// Hyyrö (2003).
int edit_distance(const std::u32string& a, const std::u32string& b);

// One step of the cheapest way from one text to another. A letter that has no partner stands beside 0.
struct LetterPair {
  char32_t want = 0, got = 0;
};

// The steps, in order; equal letters stand beside each other. Cost grows with length times distance.
std::vector<LetterPair> aligned_letters(const std::u32string& want, const std::u32string& got);

// Pairs of rows, in order on both sides, with the greatest sum of likeness (Dice's coefficient of letter
// pairs); rows less alike than `floor` are never paired.
std::vector<std::pair<int, int>> aligned_rows(const std::vector<std::u32string>& want,
                                              const std::vector<std::u32string>& got, double floor);

}  // namespace thaimemo::score
