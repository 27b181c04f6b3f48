// Keys in the middle of the rows that they count for, where no rule shows those rows. Internal to extract/table/rows and partial.
#pragma once

#include <vector>

#include "extract/table/rows/banded_text.h"
#include "extract/table/rows/row_settings.h"

namespace thaimemo {

// For each row how many of its first cells it shares with the row above, as BorderlessRows::shared: rows without a key
// stand above and below the one whose key is in the middle of them all. Of all ways to part them the one in which the
// keys stand nearest to the middle; empty where one stands far from it in that too, or no row lacks its key. `header`
// rows stand at the top. Rows before the first such group go on from the page before and share nothing here.
std::vector<std::size_t> centred_keys(const BandedText& text, const std::vector<Interval>& columns,
                                      std::size_t header, const RowSettings& settings);

}  // namespace thaimemo
