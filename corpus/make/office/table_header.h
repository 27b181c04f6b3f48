// The header of a table as rows of cells with spans, for printers that take tables cell by cell.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"

namespace thaimemo::make {

struct HeaderCell {
  std::string text;
  int row_span = 1, column_span = 1;  // in row_span 2 the cell reaches into the lower row
  bool covered = false;               // by a cell above it or before it; it has no text
};

// One row, or two where columns stand in groups; every row has a cell for each column.
std::vector<std::vector<HeaderCell>> header_rows(const Grid& grid);

}  // namespace thaimemo::make
