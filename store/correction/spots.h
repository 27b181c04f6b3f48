// Texts of a page that a correction may speak of. Internal to store/correction.
#pragma once

#include <string>
#include <vector>

#include "store/correction/correction.h"

namespace thaimemo {

// A text of a page, and the table it stands in; nullptr for a line.
struct Spot {
  Passage* passage = nullptr;
  const Cell* cell = nullptr;
  const Table* table = nullptr;
  double share = 0;  // of the box that is looked for

  // Whether a correction was made at this very address.
  bool at(const Correction& then) const;
  // Columns are told by any of their cells.
  bool is_place_of(const Spot& other, Target target) const;
};

// Without white space: by these two texts are the same.
std::string letters_of(const std::string& text);

// All texts of the page that are of the correction's kind: lines, or cells.
std::vector<Spot> spots_on(Document& document, const Correction& then);

}  // namespace thaimemo
