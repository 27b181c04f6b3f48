// The first rows of an answer, as much as a page shows of it.
#pragma once

#include <string>
#include <vector>

#include "store/query/rows.h"

namespace thaimemo {

// Rows of an answer that is small enough to be held.
struct ShownRows {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;

  ShownRows without_empty_columns() const;
  ShownRows without(const std::vector<std::string>& left_out) const;
};

// At most `rows_max` rows, all of them where it is 0; `more` says whether there are others. Throws Error
// "answer-too-large" where they have more than `bytes_max` bytes (0: no limit).
struct FirstRows {
  ShownRows shown;
  bool more = false;
};
FirstRows first_rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings, int rows_max = 0,
                     std::int64_t bytes_max = 0);

}  // namespace thaimemo
