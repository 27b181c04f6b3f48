// Every public view as a table: filtered, sorted, paged, saved.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// All views, what they hold and how many rows.
Response tables_page(const Visit& visit);

struct TableLimits {
  double seconds =
      0.1;  // for a page's rows; where filtering and sorting take longer it offers to wait (`_wait=1`)
  double waiting_seconds = 60;
  double counting_seconds_min = 0.02;  // what counting gets where the rows took all
};

// One view, each row with its agency, province and file. Throws Error "view-unknown", "statements-busy", "query-timeout"
// and what filters_of() throws.
Response table_page(const Visit& visit, const std::string& view, const TableLimits& limits = {});

}  // namespace thaimemo
