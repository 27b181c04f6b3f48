// From probabilities of letters at places to texts (connectionist temporal classification: A. Graves and
// others, 2006).
//
// At each place the network writes a letter or nothing; a letter written at several places running counts
// once. The probability of a text is the sum over all ways to write it.
#pragma once

#include <vector>

#include "extract/network/line_network.h"

namespace thaimemo {

struct LetterReading {
  std::vector<int> letters;  // of the network's alphabet
  double probability = 0;    // of exactly this text, from 0 to 1
};

// By eye on made reports.
struct CtcSettings {
  int beam = 12;              // texts that are followed at a time
  float letter_min = 0.001F;  // less probable letters are not tried
  std::size_t readings_max = 1;
};

// The most probable texts of the places from `from` to `to` - 1, the best first, at least one. `blank` is the
// output that means that nothing is written. `allowed` holds a flag for each letter: the others count as
// impossible, and what they had is shared out. All are allowed where it is empty. The method is the prefix
// search of A. Hannun and others, 2014.
std::vector<LetterReading> most_probable(const Posteriors& posteriors, int blank, int from, int to,
                                         const std::vector<bool>& allowed = {},
                                         const CtcSettings& settings = {});

// Where a letter was written: places from `first` to `last`, and how probable it was at its best place.
struct LetterPlace {
  int letter = 0, first = 0, last = 0;
  double probability = 0;
};

// The most probable way to write `letters` along all places; a place for each letter, in their order.
std::vector<LetterPlace> places_of(const Posteriors& posteriors, int blank, const std::vector<int>& letters);

}  // namespace thaimemo
