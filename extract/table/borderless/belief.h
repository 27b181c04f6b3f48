// What speaks for a table besides white space. Internal to extract/table/borderless.
#pragma once

#include "extract/table/borderless/rows.h"

namespace thaimemo {

// A bold header with text, no amounts, in its columns; a column of numbers over several rows; or several
// gutters at which many lines stand. Never contents, whose last column counts up.
bool is_believable(const BorderlessRows& table, const TextRegion& region, int strong_gutters);

}  // namespace thaimemo
