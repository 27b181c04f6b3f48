// Files of earlier runs that are not there any more.
#pragma once

#include <string>
#include <vector>

#include "store/schema/database.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {

// Notes in the database which documents of the list's whole folders have no file there now, and which have one again; what
// it notes of other folders stays. Their rows stay as they are. Gives the sources of those that are missing, sorted. In a
// transaction of its own, where there is anything to note. Throws Error as database_error() names it.
std::vector<std::string> note_missing_files(SQLite::Database& db, const SourceList& list);

}  // namespace thaimemo
