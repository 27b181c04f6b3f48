// Cells and rows that rules leave undivided over columns in which their text stands. Internal to extract/table.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Whether rules part no row but the first into columns, and that one perhaps not into all: those of a dark header.
bool parts_header_alone(const Table& ruled);

// The same rows, of one cell each.
Table rows_alone(const Table& ruled);

// The table with such cells divided at the edges of its columns: the header on a dark field whose rules no scanner sees, a row
// whose sides are worn. `words` are those of the table. None where no cell is divided. A text in the middle of its columns
// stands on an edge and stays whole.
std::optional<Table> with_divided_cells(const Table& table, const std::vector<StyledWord>& words,
                                        const PartialSettings& settings = {});

}  // namespace thaimemo
