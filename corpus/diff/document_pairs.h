// Which documents of two databases are the same: those of one name, then those of the same bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "store/schema/database.h"

namespace thaimemo::diff {

struct DocumentPair {
  std::optional<std::int64_t> before,
      after;           // document_id; one of both is missing where a document was lost or gained
  std::string source;  // of `after` where there is one
};

// Every document of both in exactly one pair, ordered by source. `scratch` keeps the list, so that memory does not grow
// with the archive.
void each_document_pair(SQLite::Database& before, SQLite::Database& after, SQLite::Database& scratch,
                        const std::function<void(const DocumentPair&)>& visit);

}  // namespace thaimemo::diff
