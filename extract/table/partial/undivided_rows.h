// Rows that rules part from each other but not into columns. Internal to extract/table/partial.
#pragma once

#include "extract/record/page_record.h"

namespace thaimemo {

// Whether rules part no row but the first into columns, and that one perhaps not into all: those of a dark header.
bool parts_header_alone(const Table& ruled);

// The same rows, of one cell each.
Table rows_alone(const Table& ruled);

}  // namespace thaimemo
