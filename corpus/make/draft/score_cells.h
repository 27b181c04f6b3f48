// Cells that say scores, in the form and with the marks of the report's style, and the notes that marks call for.
#pragma once

#include "corpus/make/draft/draft.h"

namespace thaimemo::make {

// The score of the year in hand: 88.10, 88.10 ▲ 2.35, 88.10 (+2.35) or 88.10/100, now and then with a mark of a note, or
// behind a wrong one that is struck out or covered.
GridCell score_cell(Draft& draft, int indicator);

// The score of so many years before, or a dash where that year has none.
GridCell earlier_score_cell(Draft& draft, int indicator, int years_back);

// "+2.35", "-0.40", in the digits of the report. Hundredths.
std::string difference_text(Draft& draft, int difference);

// The notes that marks in the cells made since the last call ask for, below the table.
void add_notes(Draft& draft);

}  // namespace thaimemo::make
