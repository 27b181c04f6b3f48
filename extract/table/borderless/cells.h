// The cells of a table that only white space makes. Internal to extract/table/borderless.
#pragma once

#include "extract/table/borderless/rows.h"

namespace thaimemo {

// Places and boxes of the cells, without text. Text runs of the header span the columns they stand over,
// notes all columns; a row without its key shares that of the row above.
Table borderless_table_of(const TextRegion& region, const BorderlessRows& rows);

}  // namespace thaimemo
