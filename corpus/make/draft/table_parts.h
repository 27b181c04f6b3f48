// What stands around the tables of measures, and where those break.
#pragma once

#include "corpus/make/draft/draft.h"

namespace thaimemo::make {

// A chart of the organization and a small table about the report, each once and above the first table, where the
// report's style has them.
void add_before_tables(Draft& draft);

// Adds the table; where the style breaks tables by hand, as two with a new page between them: the second one with or
// without the header, with other widths of columns, or beginning with the rest of a cut row, whose key cells are empty.
void add_grid(Draft& draft, Grid grid);

}  // namespace thaimemo::make
