// What a person has to be told of a page's tables. Internal to extract.
#pragma once

#include <vector>

#include "base/problem.h"
#include "extract/record/page_record.h"

namespace thaimemo {

// Problems "table-not-found", each with its place, for lines that look like a table and stand in none.
void note_missed_tables(const Page& page, std::vector<Problem>& problems);

}  // namespace thaimemo
