// What a database says of a document, read through its public views only.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo::score {

// A row of a view: column → text; a NULL has no entry.
using Row = std::map<std::string, std::string>;

struct Found {
  Row document;
  std::vector<Row> scores, measures, findings, checks, cells;

  std::string file_name() const;  // the last part of the source
};

// Hands over one document after another, by source.
void each_document(SQLite::Database& db, const std::function<void(const Found&)>& visit);

}  // namespace thaimemo::score
