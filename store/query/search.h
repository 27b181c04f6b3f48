// Full-text search over cells and findings.
#pragma once

#include "store/query/named_query.h"

namespace thaimemo {

// Every trigram of a folded text, quoted, all of them wanted: what the index is asked. Empty for less than
// three letters. The index only names candidates; the statement compares the text itself.
std::string trigram_match(std::string_view form);

// The statement and its bindings for `text`: the ready-made question "search", or its form for one and two
// letters. Finds exactly the rows whose search form holds the search form of `text`, as LIKE would. Throws
// Error "search-empty" (exit 64) where nothing is left to search for.
struct Search {
  const NamedQuery& query;
  Bindings bindings;
};
Search search_for(const std::string& text, std::int64_t limit);

}  // namespace thaimemo
