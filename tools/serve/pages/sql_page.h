// SQL of the reader's own, read-only, with the schema beside it.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// At most so many rows are shown and so many seconds computed; as a file all rows are given.
struct ConsoleLimits {
  int rows_shown = 500;
  std::int64_t bytes_shown = 2'000'000;  // of text: a page that a browser still scrolls
  double seconds = 10;
};

// Throws Error "sql-refused", "query-timeout", "statements-busy".
Response sql_page(const Visit& visit, const ConsoleLimits& limits = {});

}  // namespace thaimemo
