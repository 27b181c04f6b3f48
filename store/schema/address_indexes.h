// The indexes of addresses of cells, which are hashes: each row of a document goes to a page of its own in them. Who loads many
// documents does without them, and makes them at the end by sorting.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace thaimemo {

// Questions about one cell read every row until they are made again.
void drop_address_indexes(SQLite::Database& db);

// Those that are missing, as sql/ made them. Every opening for writing does it: a merge may have been killed.
void make_address_indexes(SQLite::Database& db);

}  // namespace thaimemo
