// A file whose content changed is a new version of its document: what was read of it before stays, set aside as a
// document of its own. Views leave it out, the indexes of search and the queue forget it, its corrections stay with it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/load/doubt_rows.h"
#include "store/load/search_rows.h"
#include "store/schema/database.h"

namespace thaimemo {

// Every table with rows of documents, parents first, quoted for SQL: asked of the file, so that a table of a later schema
// is not forgotten.
std::vector<std::string> tables_of_documents(SQLite::Database& db);

// Its columns, quoted, but for keys that are of one file only and are given anew.
std::vector<std::string> columns_of_table(SQLite::Database& db, const std::string& quoted_table);

class Versions {
 public:
  // All of them must outlive it.
  Versions(SQLite::Database& db, SearchRows& search, DoubtRows& doubts);

  // Inside the caller's transaction, before rows of `source` with these bytes are written: sets aside what stands there
  // of other bytes, and takes away what had been set aside of the same ones, which count again now. True where rows
  // were set aside, so that there are none under the source any more. A content that is not known ("") is no version:
  // its rows are left to be overwritten.
  bool make_way(const std::string& source, const std::string& sha256);

 private:
  std::string known_content(std::int64_t id);
  void set_aside(std::int64_t id, const std::string& source, const std::string& sha256);

  SQLite::Database& db_;
  SearchRows& search_;
  DoubtRows& doubts_;
  SQLite::Statement content_, forget_;
};

}  // namespace thaimemo
