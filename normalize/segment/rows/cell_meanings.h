// Which header stands over each cell of each table, and what it means.
#pragma once

#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

// Every cell of the document once, by page, table, row, column.
std::vector<CellMeaning> cell_meanings_of(const DocumentReading& reading);

}  // namespace thaimemo
