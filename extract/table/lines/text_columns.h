// Columns of prose beside each other.
#pragma once

#include <vector>

#include "extract/table/lines/text_lines.h"

namespace thaimemo {

struct ProseSettings {
  double gutter_min_pt = 12;  // between columns of text
  double column_fill_min =
      0.7;  // lines of a text column fill it this far, in the median; looser ones are no prose
  int column_rows_min = 4;           // on both sides of a gutter
  std::size_t prose_rows_max = 400;  // a page with more is no prose; keeps the search for gutters cheap
};

// Takes the rows of one stretch of page from top to bottom, each with the words of all columns, and gives
// lines in reading order: where a gutter runs down between two columns of prose, first the left one, then the
// right one. Labels with values, signatures and columns of numbers share rows and stay rows.
std::vector<TextLine> in_column_order(std::vector<TextLine> rows, const ProseSettings& settings);

}  // namespace thaimemo
