#include "corpus/diff/document_pairs.h"

namespace thaimemo::diff {
namespace {

constexpr const char* lists = R"(
CREATE TABLE listed (side INTEGER, document_id INTEGER, source TEXT, sha256 TEXT, PRIMARY KEY (side, source)) WITHOUT ROWID;
CREATE TABLE pair (before INTEGER, after INTEGER, source TEXT);
)";

// Files of the same bytes pair in the order of their names.
constexpr const char* pairs = R"(
INSERT INTO pair
SELECT old.document_id, new.document_id, new.source FROM listed AS old
JOIN listed AS new ON new.side = 1 AND new.source = old.source WHERE old.side = 0;
INSERT INTO pair
WITH alone AS (
  SELECT *, row_number() OVER (PARTITION BY side, sha256 ORDER BY source) AS nth FROM listed
  WHERE iif(side = 0, document_id NOT IN (SELECT before FROM pair), document_id NOT IN (SELECT after FROM pair)))
SELECT old.document_id, new.document_id, coalesce(new.source, old.source)
FROM (SELECT * FROM alone WHERE side = 0) AS old
FULL JOIN (SELECT * FROM alone WHERE side = 1) AS new ON new.sha256 = old.sha256 AND new.nth = old.nth;
)";

void list(SQLite::Database& db, SQLite::Database& scratch, int side) {
  SQLite::Statement documents(db, "SELECT document_id, source, sha256 FROM documents ORDER BY source");
  SQLite::Statement insert(scratch, "INSERT INTO listed VALUES (?, ?, ?, ?)");
  while (documents.executeStep()) {
    insert.bind(1, side);
    insert.bind(2, documents.getColumn(0).getInt64());
    insert.bind(3, documents.getColumn(1).getString());
    insert.bind(4, documents.getColumn(2).getString());
    insert.exec();
    insert.reset();
  }
}

std::optional<std::int64_t> id_in(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional<std::int64_t>(column.getInt64());
}

}  // namespace

void each_document_pair(SQLite::Database& before, SQLite::Database& after, SQLite::Database& scratch,
                        const std::function<void(const DocumentPair&)>& visit) {
  scratch.exec(lists);
  list(before, scratch, 0);
  list(after, scratch, 1);
  scratch.exec(pairs);
  SQLite::Statement found(scratch, "SELECT before, after, source FROM pair ORDER BY source, before");
  while (found.executeStep())
    visit({id_in(found.getColumn(0)), id_in(found.getColumn(1)), found.getColumn(2).getString()});
}

}  // namespace thaimemo::diff
