// A page of rows and the way to the next one: by the keys of the last row shown, never by counting rows, so that the
// thousandth page costs what the first one does.
#pragma once

#include <string>
#include <vector>

#include "tools/serve/site/row_table.h"

namespace thaimemo {

struct PagedStatement {
  std::string sql;  // all rows, without order
  Bindings bindings{};
  std::vector<std::string>
      keys;                 // columns of the answer that tell every row from the others, in the rows' order
  std::string sorted_by{};  // a column that comes before the keys; "" for none
  bool falling = false;     // sorted from the highest; what is not known comes last either way
  // Where sorting whole rows takes long: the same rows with no more columns than keys and sorting need, and a statement
  // that makes the rows of `sql` of a table `found` of keys. "" for both: `sql` itself is sorted.
  std::string sorted_rows{}, rows_of_found{};

  std::string ordered() const;  // all rows in their order
};

struct PagedRows {
  ShownRows shown;
  std::string next;  // field `_next` of the following page; "" on the last one
};

inline constexpr int rows_on_a_page = 100;

// Throws Error "page-mark-invalid" (exit 64) where `next` is none of its own.
PagedRows paged_rows(SQLite::Database& db, const PagedStatement& statement, const std::string& next,
                     int rows_max = rows_on_a_page);

// First page, next page; nothing where all rows are shown.
Html page_links(const Visit& visit, const std::string& next);

// Takes `_sort` of the address: "score", or "-score" for the highest first, where it is one of `columns`.
void sort_as_asked(PagedStatement& statement, const Address& address,
                   const std::vector<std::string>& columns);

}  // namespace thaimemo
