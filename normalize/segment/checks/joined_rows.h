// Rows that may be several: where nothing is ruled between them, or a page parts them, the reading joins rows that
// the author kept apart. What is in such a row stands on the page, but not in one row.
#pragma once

#include <vector>

#include "normalize/segment/rows/measures.h"

namespace thaimemo {

// Gives measures that hold what only several rows can `needs_review`, and tells each ("row-doubtful"): several
// indicators, scores or periods in one cell, or lists that begin again at one in two of its cells (in one, where
// a page parts the row).
void doubt_joined_rows(std::vector<Measure>& measures, const Rules& rules, std::vector<Problem>& problems);

}  // namespace thaimemo
