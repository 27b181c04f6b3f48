// What the search indexes hold of a document's cells and findings. The indexes keep no text of their own
// (store/schema/sql/0007_search_short.sql), so taking a row out needs the very same text that was put in.
#pragma once

#include <cstdint>

#include "store/schema/database.h"

namespace thaimemo {

class SearchRows {
 public:
  explicit SearchRows(SQLite::Database& db);

  // All of them inside the caller's transaction: index_… after a document's rows were written, forget_… before they
  // are taken away.
  void index_cells(std::int64_t document_id);
  void index_findings(std::int64_t document_id);
  void forget_cells(std::int64_t document_id);
  void forget_findings(std::int64_t document_id);

 private:
  SQLite::Statement index_cells_, index_findings_, forget_cells_, forget_findings_;
};

}  // namespace thaimemo
