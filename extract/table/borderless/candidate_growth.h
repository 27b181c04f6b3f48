// Candidates grow by lines that fit columns known from elsewhere: from the page before, or from the rows
// above. Internal to extract/table/borderless.
#pragma once

#include <vector>

#include "extract/table/borderless/open_table.h"
#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

// Puts the rest of the table that the page before ended with in front of the candidates, as far down as white
// space shows the same columns. The lines that it takes get the segments into which its columns divide them.
void take_up(const OpenTable& above, TextRegion& region, std::vector<TableCandidate>& candidates);

// Takes lines below the candidate at `place` whose text nearly touches the next column: they end no table
// that is sure of its columns. Takes in other candidates with the same columns that begin there.
void grow_down(TextRegion& region, std::vector<TableCandidate>& candidates, std::size_t place);

}  // namespace thaimemo
