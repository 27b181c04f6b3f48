// Columns of prose beside each other. Internal to extract/table.
#pragma once

#include <vector>

#include "extract/table/text_lines.h"

namespace thaimemo {

// Takes the rows of one stretch of page from top to bottom, each with the words of all columns, and gives
// lines in reading order: where a gutter runs down between two columns of prose, first the left one, then the
// right one. Labels with values, signatures and columns of numbers share rows and stay rows.
std::vector<TextLine> in_column_order(std::vector<TextLine> rows, const LayoutSettings& settings);

}  // namespace thaimemo
