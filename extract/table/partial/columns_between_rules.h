// The columns of a table that has rules between its rows alone. Internal to extract/table/partial.
#pragma once

#include <vector>

#include "extract/table/partial/partial_settings.h"
#include "extract/table/rows/banded_text.h"

namespace thaimemo {

// Where text stands in each column, from left to right; one where no white runs down through the rows. The
// rules have shown that this is a table, so white that all rows leave free is enough where the header's cells
// stand on both sides of it; without a header it must be as wide as the gutters of other tables. A column
// that has nothing but a header is one too.
std::vector<Interval> columns_between_rules(const BandedText& text, double width_pt,
                                            const PartialSettings& settings);

}  // namespace thaimemo
