// Rows across a table that only carry a heading for the rows below them.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/structure/logical_tables.h"

namespace thaimemo {

// What a band says of the rows below: the band's fields of a row. Its cells are not used.
using Band = LogicalRow;

// The band a row is: it names an instrument or an indicator, or is any text across all columns. nullopt for
// other rows, and for those of a table with one column.
std::optional<Band> band_in(const TableGrid& grid, int row, const std::vector<Column>& columns,
                            const Rules& rules);

}  // namespace thaimemo
