// The agencies that ought to publish, from a file of the user's: none is packaged, since lists of agencies change.
#pragma once

#include <string>

#include "store/schema/database.h"

namespace thaimemo::quality {

// One agency on each line, its province behind a tab where the file says it (with or without จังหวัด); # begins a comment. Makes the
// temporary table listed_agency (name, form, province, years, published_years, last_year) from it and the tables of
// prelude.sql: years is the number of years of the archive with a document of the agency. Throws Error "file-unreadable",
// "agencies-empty".
void list_agencies(SQLite::Database& db, const std::string& path);

}  // namespace thaimemo::quality
