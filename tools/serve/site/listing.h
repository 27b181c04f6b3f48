// Rows that a page shows a part of and a file holds all of: the same statement for both.
#pragma once

#include <string>

#include "tools/serve/site/visit.h"

namespace thaimemo {

struct Listing {
  std::string name;  // of the file: what the rows are, e.g. "scores"
  std::string sql;   // all rows in their order, without a limit
  Bindings bindings{};
};

// All rows as a file of kind visit.file_kind, named after the listing, the filters of the address and the
// database. Each row ends with a column `link`: the address of its cell, or else of its page or document.
Response listing_as_file(const Visit& visit, const Listing& listing);

}  // namespace thaimemo
