// Words to their cells and lines, lines and tables to reading order.
#pragma once

#include <vector>

#include "extract/page/page_record.h"
#include "extract/page/styled_word.h"

namespace thaimemo {

struct OpenTable;

struct LayoutSettings {
  double word_in_cell_min = 0.5;  // the part of a word's area that must lie in cells
  double same_line_min = 0.5;     // words of a line share this part of the lower one's height
  double tab_gap_em = 1.0;        // a gap this wide counts as a space even where the source put none
  double gutter_min_pt = 12;      // between columns of text
  double column_fill_min =
      0.7;  // lines of a text column fill it this far, in the median; looser ones are no prose
  int column_rows_min = 4;           // on both sides of a gutter
  std::size_t prose_rows_max = 400;  // a page with more is no prose; keeps the search for gutters cheap
};

// Every word ends in exactly one cell or line: in the cell that holds most of it (of nested ones the inner),
// else in a line. In `raw`, lines are separated by '\n' and words by a space where the source has one or a
// wide gap; Thai writes without spaces, so none is invented. Columns of prose are read one after the other,
// everything else from top to bottom. Words outside the given tables may make tables without rules
// (unruled.h), the first of which may go on with the one at the end of the page before (`above`, or null, see
// open_table.h). Tables without a single word are drawings and dropped; the rest are
// renumbered in the order of the blocks.
std::vector<Block> lay_out(const std::vector<StyledWord>& words, std::vector<Table> tables,
                           const LayoutSettings& settings = {}, const OpenTable* above = nullptr);

}  // namespace thaimemo
