// All documents of another database of ours, taken into this one: their rows are copied, nothing is read again.
#pragma once

#include <string>

#include "store/load/chunks.h"
#include "store/schema/database.h"

namespace thaimemo {

struct TakenDocuments {
  int added = 0, replaced = 0, unchanged = 0;

  int all() const { return added + replaced + unchanged; }
};

// In one transaction with the record of `chunk`, whose seconds and pages are as the other file has them: all of it or
// nothing. Each document ends as loading its records here would leave it (Loader): one of the same source is replaced,
// and where people corrected its file in this database, its rows are made anew with their corrections, from the pages
// that the other file keeps. Linear in rows; memory does not grow with them. A chunk that is held already gives
// nullopt, and nothing is taken. Throws Error as database_error() names it, with the path of the file that fails.
std::optional<TakenDocuments> take_documents(SQLite::Database& db, const std::string& other_path,
                                             const Chunk& chunk);

}  // namespace thaimemo
