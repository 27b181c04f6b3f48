// What stands below a table's rows: notes, which belong to it, and the page's foot, which does not. Internal
// to extract/table/borderless.
//
// The page's foot is up to PageFootSettings::lines_max lines, far below the rows or known by what they say
// (extract/record/page_furniture.h).
#pragma once

#include "extract/table/borderless/row_signs.h"
#include "extract/table/borderless/rows.h"

namespace thaimemo {

// Whether a line stands far below the one above, as the page's furniture does.
bool stands_apart(const ColumnText& text, std::size_t line, const LinePitch& pitch);

// Of lines `from` up to before `end`, the first one of a foot in one column; `end` where there is none.
std::size_t foot_of(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch);

// The same where the foot holds a page number or a catchword, or its only line is surely one.
std::size_t page_foot_of(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch);

// Whether these lines are the last of the region, far below everything else, and each is furniture.
bool is_page_foot(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch);

// Makes notes below the table its last rows. `first` is the first line of its candidate.
void add_notes(BorderlessRows& table, const ColumnText& text, std::size_t first, const LinePitch& pitch);

}  // namespace thaimemo
