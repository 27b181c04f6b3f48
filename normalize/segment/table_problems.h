// What a reader is told of tables that were not understood, or only by guessing: tables and columns nobody knows, headers
// whose words do not surely say what they head, scores that were not read.
#pragma once

#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

// Adds "table-unknown", "column-guessed", "column-doubtful", "column-unknown" and "table-scores-unread" of each table, in
// reading order each.
void report_tables(const DocumentReading& reading, const std::vector<Score>& scores,
                   std::vector<Problem>& problems);

}  // namespace thaimemo
