// Digits raised behind a word or a number: marks of footnotes, powers, squares.
#pragma once

#include <vector>

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

// Lengths are in sizes of the glyph that stands before. Superscript is set at 0.58 to 0.83 of the size and
// raised by a third of it (the defaults of Word, LibreOffice, TeX and browsers).
struct RaisedMarkSettings {
  double size_max = 0.85, rise_min = 0.15, rise_max = 0.7;
  double gap_max = 0.25;       // between the two along the line
  int neighbours_max = 5'000;  // glyphs that end about there, on pages that hold more a mark stays a digit
};

// Gives digits that are smaller and higher than what ends where they begin the letters ¹ ² ³ …: 91.2 with a
// raised 1 reads 91.2¹ and not 91.21. Thai digits become the same, as there are no raised ones of them.
void raise_marks(std::vector<Glyph>& glyphs, const RaisedMarkSettings& settings = {});

}  // namespace thaimemo
