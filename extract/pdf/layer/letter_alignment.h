// Which letters were read at the place of which letter that was written: alignment by edit distance.
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

constexpr char32_t any_letter = 0;  // among the written: stands for whatever was read at its place

struct AlignmentCosts {
  double any_one = 0.4, any_two = 0.9, any_none = 0.7;  // letters that were read for any_letter
  double wrong = 1, missing = 1, added = 1;
  double swapped = 0.1;  // two neighbours in the other order, as marks over one letter may come
};

struct LetterAlignment {
  double errors = 0;                 // the costs, without those of any_letter
  std::vector<std::u32string> read;  // for each written letter what was read there: "", one or two letters
};

// Time and memory grow with the product of both lengths.
LetterAlignment align_letters(const std::u32string& written, const std::u32string& read,
                              const AlignmentCosts& costs = {});

}  // namespace thaimemo
