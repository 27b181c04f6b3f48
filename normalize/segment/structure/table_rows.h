// What a row of a table is: a row of its own, a continuation, a footer, a band across the table, nothing.
#pragma once

#include "normalize/segment/structure/logical_tables.h"

namespace thaimemo {

// The one filled cell of a row that stands at its left or spans most of it; nullptr for other rows.
const Cell* lone_cell(const TableGrid& grid, int row);

// "label : value" where the label is the wording of a footer's field (period, follow_up, responsible).
std::optional<Footer> footer_in(std::string_view text, const Rules& rules);
// The footer a row is: a lone cell of that form, or a label at the left with the value in a wide cell beside it.
std::optional<Footer> footer_row(const TableGrid& grid, int row, const Rules& rules);

// Whether `row` goes on with the table's last one: its key cells (indicator and measure) are empty, or it is what
// a page break cut off. Only the first row of a part can be cut.
bool continues_row(const LogicalTable& table, const LogicalRow& row, bool first_of_part, const Rules& rules);

// Fills the cells of indicator, score and number that were left empty because the ones above count for this row
// too; not of a row that a cell of its own labels as a sum or mean.
void share_from_above(const LogicalTable& table, LogicalRow& row);

// Adds what stands in the cells of `next` to those of the row it goes on with.
void append_row(LogicalRow& row, const LogicalRow& next);

}  // namespace thaimemo
