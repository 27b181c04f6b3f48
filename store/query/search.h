// Full-text search over cells and findings.
#pragma once

#include "store/query/named_query.h"

namespace thaimemo {

// What the index is asked for a folded text: all of its trigrams, or for one and two letters any of the trigrams that
// begin with them. The index only names candidates; the statement compares the text itself. Of an empty text nothing.
struct Matches {
  std::string cells, findings;
};
Matches matches_of(SQLite::Database& db, const std::string& form);

// The ready-made question "search" for `text`, with its bindings. Finds exactly the rows whose search form holds the
// search form of `text`, as LIKE would. Throws Error "search-empty" (exit 64) where nothing is left to search for.
struct Search {
  const NamedQuery& query;
  Bindings bindings;
};
Search search_for(SQLite::Database& db, const std::string& text, std::int64_t limit);

}  // namespace thaimemo
