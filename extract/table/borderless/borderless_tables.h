// Tables without rules: columns by white space, rows by vertical gaps and numbering.
//
// The method: lines that leave the same gutters free make columns (white_columns.h). Rows begin where
// lines stand farther apart by a jump than those of a cell, at an entry of a column of numbers, or, where all
// lines stand equally far apart, where text begins in a column that the line above left empty. A table is
// believed where a header, a column of numbers or several columns over several rows speak for it; labels with
// values, signatures, contents and columns of prose are left as lines.
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"

namespace thaimemo {

struct OpenTable;

struct Span {
  double low = 0, high = 0;

  double width() const { return high - low; }
  double middle() const { return (low + high) / 2; }
};

struct BorderlessSettings {
  double gutter_min_em = 0.28;  // between all lines of a table; as wide as a space, but it persists
  double usual_gap_min_em =
      0.6;  // what a quarter of the lines leave there; more than a space, or than after an item's number
  double usual_gap_min_spaces = 1.5;  // and in the page's own spaces
  double gap_unseen_min_em = 1;       // a gutter at which no line stands on both sides
  double aligned_within_em = 0.15;    // text right of a narrow gutter begins at one place
  double aligned_width_min_em = 3;    // and is no unit of the amounts on the left
  int aligned_lines_min = 6;          // in so many lines
  double aligned_min = 0.9;           // and in such a part of them
  int gutter_lines_min = 3;           // with text on both sides
  int table_cost = 6;                 // what a table must score more, not to fall to pieces
  double row_gap_em = 0.18;           // a row stands farther from the next by such a jump, at least
  std::size_t header_lines_max = 10;  // lines of cells of different heights count each
  double header_line_gap_em = 1.3;    // between the lines of a header
  double header_level_gap_em = 2;     // between its levels
  double header_body_gap_em = 1.5;    // and below it
  double level_min = 0.25;      // of a line's height: so far below the header's middle stands its lower level
  double beside_max = 1.25;     // of a line's height: farther apart, lines do not stand between others
  double lone_gap_lines = 2.5;  // farther below a table, text in one column is a page's foot
  double note_indent_max_em = 0.4;   // notes below a table begin where its first column begins
  double note_outdent_max_em = 2.5;  // or farther left, where that column stands in its middle
  double lone_row_gap_lines = 2;     // below a table of one row, which does not show how far rows stand apart
  double note_gap_more_em = 0.5;     // and stand that much farther down than rows do, at most
  double note_line_max = 1.5;        // of a line's height: from line to line of a note
  int note_label_max = 40;           // letters before a note's colon
  double foot_gap_lines = 1.6;       // a page number stands farther below the text, in heights of a line
  double begins_within_em = 0.6;     // text in a known column begins so near to the column's other text
  double in_place_min = 0.6;         // or in its middle, in this part of the lines
  double number_column_max_em = 5;
  double figures_indent_em = 0.4;  // of lines of figures below their heading
  double numbers_min = 0.8;        // the part of a column's entries that must be numbers
  std::size_t lines_max = 200;     // more lines between two ruled tables: not searched
};

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
