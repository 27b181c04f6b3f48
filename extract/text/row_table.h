// Rows of cells, however they were told apart, to a table record.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

using Row = std::vector<Cell>;  // raw, bbox and column_span are set; row and column are not yet

// Numbers the cells, fills short rows with empty cells (unless there would be more than four times the cells)
// and draws the box. A cell with column_span 0 spans the whole table.
Table table_of_rows(std::vector<Row> rows, bool ruled);

}  // namespace thaimemo
