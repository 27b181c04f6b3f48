// Rows that a page shows a part of and a file holds all of: the same statement for both.
#pragma once

#include <string>

#include "store/schema/read_only.h"
#include "tools/serve/site/visit.h"

namespace thaimemo {

// Of an answer to a visitor's own SQL: what a spreadsheet opens, and what a disk of temporary files has room for.
inline constexpr AnswerLimits own_sql_limits{1'000'000, 256'000'000};
inline constexpr ReadLimits own_sql_read_limits{60, 4 * 1024 * 1024};

struct Listing {
  std::string name;  // of the file: what the rows are, e.g. "scores"
  std::string sql;   // all rows in their order, without a limit
  Bindings bindings{};
  bool own_sql = false;  // written by the visitor: guarded and limited here, and without links
  ReadLimits read_limits = own_sql_read_limits;
};

// All rows as a file of kind visit.file_kind, named after the listing, the filters of the address and the
// database. Each row ends with a column `link`: the address of its cell, or else of its page or document. Nothing is
// sent before the last row is there: what fails is an error page, never half a file. Throws as ReadOnlyGuard and Rows
// do; no guard may stand around it.
Response listing_as_file(const Visit& visit, const Listing& listing);

}  // namespace thaimemo
