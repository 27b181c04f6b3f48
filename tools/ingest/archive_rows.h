// What the database knows of the files in an archive. An archive's own row is written behind all of theirs: one that
// stands there says that they do.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

// How many there are of each status, archives in it and what is in those included.
std::map<std::string, int> statuses_in_archive(SQLite::Database& db, const std::string& source);

// The source and the SHA-256 of each that is read as a document, by source: not of archives in it.
std::vector<std::pair<std::string, std::string>> documents_in_archive(SQLite::Database& db,
                                                                      const std::string& source);

}  // namespace thaimemo
