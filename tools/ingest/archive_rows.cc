#include "tools/ingest/archive_rows.h"

#include "base/source_name.h"

namespace thaimemo {

namespace {

// Sources are compared byte by byte, in the order of their index.
void bind_inside(SQLite::Statement& select, const std::string& source) {
  std::string first = source + std::string(inside_mark), behind = first;
  ++behind.back();
  select.bind(1, first);
  select.bind(2, behind);
}

}  // namespace

std::map<std::string, int> statuses_in_archive(SQLite::Database& db, const std::string& source) {
  SQLite::Statement select(
      db, "SELECT status, count(*) FROM documents WHERE source >= ? AND source < ? GROUP BY status");
  bind_inside(select, source);
  std::map<std::string, int> statuses;
  while (select.executeStep()) statuses[select.getColumn(0).getString()] = select.getColumn(1).getInt();
  return statuses;
}

std::vector<std::pair<std::string, std::string>> documents_in_archive(SQLite::Database& db,
                                                                      const std::string& source) {
  SQLite::Statement select(
      db,
      "SELECT source, sha256 FROM documents WHERE source >= ? AND source < ? AND pages > 0 "
      "ORDER BY source");
  bind_inside(select, source);
  std::vector<std::pair<std::string, std::string>> documents;
  while (select.executeStep())
    documents.emplace_back(select.getColumn(0).getString(), select.getColumn(1).getString());
  return documents;
}

}  // namespace thaimemo
