// Rows in aligned columns, for a screen.
#pragma once

#include "store/query/write_rows.h"

namespace thaimemo {

// Line breaks inside a value show as spaces; numbers stand to the right. See write_rows() for the rest.
std::int64_t write_table(Rows& rows, int column_columns, const TextSink& sink);

}  // namespace thaimemo
