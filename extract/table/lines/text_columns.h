// Columns of prose beside each other.
#pragma once

#include <vector>

#include "extract/table/lines/text_lines.h"

namespace thaimemo {

struct ProseSettings {
  // Between columns of text: narrower ones, the spaces of loosely set lines make too. By eye on made reports.
  double gutter_min_pt = 12;
  // The part of its column that a line fills, in the median: text breaks where it is full; labels and values
  // do not. By eye on made reports.
  double column_fill_min = 0.7;
  // The part of the width of all that one column takes at least: the numbers before items are no column.
  double column_width_min = 0.2;
  // Lines on both sides of a gutter: three may stand side by side by chance. By eye on made reports.
  int column_rows_min = 4;
  // A page with more is no prose; this keeps the search for gutters cheap.
  std::size_t prose_rows_max = 400;
};

// Takes the rows of one part of a page from top to bottom, each with the words of all columns, and gives
// lines in reading order: where a gutter runs down between two columns of prose, first the left one, then the
// right one. Labels with values, signatures and columns of numbers share rows and stay rows.
std::vector<TextLine> in_column_order(std::vector<TextLine> rows, const ProseSettings& settings);

}  // namespace thaimemo
