// Tables without rules: columns by white space, rows by vertical gaps and numbering.
//
// The method, step by step: words become text lines, and white space parts them into segments
// (text_region.h). Lines that leave the same gutters free are candidates with columns, chosen together as an
// optimum (white_columns.h), and grow by lines that fit columns known already (candidate_growth.h). Rows
// begin where lines stand farther apart by a jump than those of a cell, at an entry of a column of numbers,
// or, where all lines stand equally far apart, where text begins in a column that the line above left empty
// (rows.h). A table is believed where a header, a column of numbers or several columns over several rows
// speak for it (belief.h); labels with values, signatures, contents and columns of prose are left as lines.
// Text runs of the header span the columns they stand over (cells.h).
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"
#include "extract/table/borderless/borderless_settings.h"

namespace thaimemo {

struct OpenTable;

// Tables of words that stand in no ruled cell, with places and boxes of their cells, without text, from top
// to bottom. Their boxes hold whole words. A cell that reaches down beside several rows stands in the row
// where it begins, with empty ones below, but the key at a row's beginning goes down over rows that lack one;
// only headers and notes span columns. No table reaches past a ruled one. `above` is the table that the page
// before ended with (open_table.h), or null.
std::vector<Table> find_borderless_tables(const std::vector<StyledWord>& words,
                                          const std::vector<Table>& ruled,
                                          const BorderlessSettings& settings = {},
                                          const OpenTable* above = nullptr);

}  // namespace thaimemo
