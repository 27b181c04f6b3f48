// The lines of a page read, each in its cell or outside the tables.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/styled_word.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read/line_words.h"
#include "extract/scan/read/recognizer.h"

namespace thaimemo {

struct ReadLine {
  const InkLine* ink;             // of the PageInk that was read
  std::vector<StyledWord> words;  // in points, from left to right; at least one
};

struct ReadRegion {
  std::optional<CellPlace> cell;  // none: outside the tables
  std::vector<ReadLine> lines;    // from top to bottom; at least one
};

// Reads every line. Dust is left out: lines of points and strokes everywhere, lines of signs alone outside
// the tables and beside text in their cell (doubt.h), but for a lone dash at the height of a text line: a
// cell of a table without rules. What is no number in a column of numbers is read again with digits and signs
// alone (number_columns.h). `page` must outlive what comes back. Throws Error "ocr-failed".
std::vector<ReadRegion> read_regions(const PageInk& page, Recognizer& recognizer,
                                     const LineWordSettings& settings = {});

}  // namespace thaimemo
