// Words to their cells and lines, lines and tables to reading order.
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"
#include "extract/table/lines/text_columns.h"
#include "extract/table/lines/text_lines.h"

namespace thaimemo {

struct OpenTable;

struct LayoutSettings {
  double word_in_cell_min = 0.5;  // the part of a word's area that must lie in cells: most of it
  TextLineSettings lines;
  ProseSettings prose;
};

// The blocks of a page in reading order. Every word ends in exactly one cell or line: in the cell that holds
// most of it (of nested ones the inner), else in a line. In `raw`, lines are separated by '\n' and words by a
// space where the source has one or a wide gap; Thai writes without spaces, so none is invented. Columns of
// prose are read one after the other, everything else from top to bottom. Words outside the given tables may
// make tables without rules (borderless_tables.h), the first of which may go on with the one at the end of
// the page before (`above`, or null, see open_table.h). Tables that rules show in part are completed by what
// their text shows (partial_tables.h); `rules` are the page's. Tables without a single word are drawings and
// dropped; the rest are renumbered in the order of the blocks.
std::vector<Block> lay_out(const std::vector<StyledWord>& words, std::vector<Table> tables,
                           const LayoutSettings& settings = {}, const OpenTable* above = nullptr,
                           const std::vector<Rule>& rules = {});

// Completes a table that rules show in part and fills its cells with these words of it. False where there is
// nothing to complete; the table and the words are as before.
bool complete_table(Table& table, std::vector<StyledWord>& words, const std::vector<Rule>& rules,
                    const LayoutSettings& settings = {});

// The layout where it is known which words stand in which cell, as a reader of scans knows it: the cells of
// `tables` have their words already and keep them, `outside` are all the others, and each of those ends in a
// line or in a table without rules. `headers` are ruled tables whose words are among those outside: each is
// the header of the rows below it where text shows such (lone_header.h), else a table as its rules say.
std::vector<Block> lay_out_around(std::vector<StyledWord> outside, std::vector<Table> tables,
                                  const LayoutSettings& settings = {}, const OpenTable* above = nullptr,
                                  const std::vector<Rule>& rules = {}, std::vector<Table> headers = {});

}  // namespace thaimemo
