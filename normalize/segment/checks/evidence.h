// Where the values that a check rests on stand: what an auditor looks at.
#pragma once

#include <vector>

#include "base/json.h"
#include "normalize/record/report_record.h"

namespace thaimemo {

// {"page", "table_no", "row_no", "column_no", "cell_id", "box"}, as view `cells` has them; outside tables without a cell,
// and without a box where that is not known. Null where the page is not known.
Json place_json(const ValuePlace& place);

// One of them for each value, in the values' order.
Json places_json(const std::vector<ValuePlace>& places);

}  // namespace thaimemo
