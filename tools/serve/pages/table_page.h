// Every public view as a table: filtered, sorted, paged, saved.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// All views, what they hold and how many rows.
Response tables_page(const Visit& visit);

// One view, each row with its agency, province and file. Throws Error "view-unknown" and what filters_of() throws.
Response table_page(const Visit& visit, const std::string& view);

}  // namespace thaimemo
