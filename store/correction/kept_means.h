// The means that documents were understood by, kept beside them, so that one can be understood again alone.
#pragma once

#include <memory>
#include <string>

#include "normalize/means/means.h"
#include "store/schema/database.h"

namespace thaimemo {

// Inside the caller's transaction, or in one of its own; keeping the same means again changes nothing.
void keep_means(SQLite::Database& db, const Means& means);

// The means with this SHA-256, as document.rules_sha256 names them: the kept ones, or the built-in ones. nullptr where
// the database was written by others and does not keep them: `thaimemo reprocess` does.
std::shared_ptr<const Means> kept_means(SQLite::Database& db, const std::string& sha256);

// Error "means-missing" for a file whose rows cannot be made anew, since the means that made them are not kept.
Error means_missing(const std::string& file_sha256);

}  // namespace thaimemo
