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
  std::vector<Row> scores, measures, findings, checks, cells, problems;

  std::string file_name() const;  // the last part of the source
};

// The text of a column, "" where it is NULL.
std::string text_of(const Row& row, const std::string& column);

// What a row of measures has of a column that a rules file names, "" where it has none.
std::string other_of(const Row& measure, const std::string& name);

// A whole number; nullopt where the column is NULL.
std::optional<int> number_in(const Row& row, const std::string& column);
inline std::optional<int> indicator_of(const Row& row) {
  return number_in(row, "indicator_no");
}

// Rows of scores and of measures may ask not to be relied on.
inline bool is_flagged(const Row& row) {
  return text_of(row, "needs_review") == "1";
}

// Hands over one document after another, by source.
void each_document(SQLite::Database& db, const std::function<void(const Found&)>& visit);

}  // namespace thaimemo::score
