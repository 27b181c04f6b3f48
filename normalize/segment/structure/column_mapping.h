// Which column of a logical table a column of one of its parts is.
#pragma once

#include <vector>

#include "normalize/segment/structure/logical_tables.h"

namespace thaimemo {

// For each column of a part the table's column it belongs to: in the same order where the part has no header,
// else by its field, year and numbering, and by the header's text where the field is unknown. Columns the table
// lacks are added to it and, empty, to its rows.
std::vector<size_t> map_columns(const TableHeader& header, LogicalTable& table);

}  // namespace thaimemo
