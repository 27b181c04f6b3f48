// The cells of a table that only white space makes. Internal to extract/table/borderless.
#pragma once

#include <vector>

#include "extract/table/borderless/rows.h"

namespace thaimemo {

// Places and boxes of the cells, without text. Pieces of the header span the columns they stand over, notes
// all columns; a row without its key shares that of the row above.
Table table_of(const std::vector<TextLine>& words, const std::vector<PiecedLine>& lines,
               const BorderlessRows& rows, const BorderlessSettings& settings);

}  // namespace thaimemo
