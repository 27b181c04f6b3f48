// Documents read again from what the database keeps of their pages: no file is opened, nothing is recognized anew.
#pragma once

#include <cstdint>

#include "normalize/means/means.h"
#include "store/load/load.h"

namespace thaimemo {

// A document with its report, ready to be loaded.
struct Reread {
  Document document;
  Report report;
  Keepsake keepsake;
};

// By these means. Throws Error "document-missing", "bad-record".
Reread reread(SQLite::Database& db, std::int64_t document_id, const Means& means);

// Makes the rows of all documents with this content, or that replaced it, anew by the means that made them before, inside
// the caller's transaction: after somebody corrected the file. Rows that were replaced stay as they are. Throws Error "document-missing" where the database has none,
// "means-missing" where it does not keep the rules that were applied, "bad-record".
void reload(SQLite::Database& db, Loader& loader, const std::string& sha256);

}  // namespace thaimemo
