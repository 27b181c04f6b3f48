// Whether a document has the same rows in two databases, without a copy of any of them.
#pragma once

#include <cstdint>
#include <memory>

#include "corpus/diff/view_plans.h"

namespace thaimemo::diff {

// The rows of one view of two databases, document by document.
class SameRows {
 public:
  SameRows(SQLite::Database& before, SQLite::Database& after, const View& view);

  // Every value of every row but document_id, in the view's order. Linear in the rows; stops at the first difference.
  bool same(std::int64_t document_before, std::int64_t document_after);

 private:
  SQLite::Statement before_, after_;
  int document_column_;
};

}  // namespace thaimemo::diff
