#include "store/load/versions.h"

#include "base/sha256.h"
#include "store/schema/row.h"
#include "store/schema/views.h"

namespace thaimemo {
namespace {

void move_rows(SQLite::Database& db, std::int64_t from, std::int64_t to) {
  db.exec("PRAGMA defer_foreign_keys = ON");  // until the transaction ends
  for (const std::string& table : tables_of_documents(db)) {
    SQLite::Statement update(db, "UPDATE main." + table + " SET document_id = ?2 WHERE document_id = ?1");
    (Row(update) << from << to).write();
  }
}

}  // namespace

// Doubts are not among them: what they weigh is told by this file.
std::vector<std::string> tables_of_documents(SQLite::Database& db) {
  SQLite::Statement select(
      db,
      "SELECT t.name FROM main.sqlite_schema t WHERE t.type = 'table' "
      "AND t.name NOT IN ('doubt', 'settled', 'missing_file') "
      "AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'document_id') ORDER BY t.rowid");
  std::vector<std::string> names;
  while (select.executeStep()) names.push_back('"' + select.getColumn(0).getString() + '"');
  return names;
}

Versions::Versions(SQLite::Database& db, SearchRows& search, DoubtRows& doubts)
    : db_(db),
      search_(search),
      doubts_(doubts),
      content_(db, "SELECT sha256 FROM main.document WHERE document_id = ?"),
      forget_(db, "DELETE FROM main.document WHERE document_id = ?") {}

std::string Versions::known_content(std::int64_t id) {
  (Row(content_) << id);
  const std::string sha256 = content_.executeStep() ? content_.getColumn(0).getString() : "";
  content_.reset();
  return sha256;
}

bool Versions::make_way(const std::string& source, const std::string& sha256) {
  const std::int64_t id = stable_id(source);
  (Row(forget_) << stable_id(replaced_source(source, sha256))).write();
  const std::string before = known_content(id);
  if (before.empty() || before == sha256) return false;
  set_aside(id, source, before);
  return true;
}

void Versions::set_aside(std::int64_t id, const std::string& source, const std::string& sha256) {
  const std::string kept_as = replaced_source(source, sha256);
  const std::int64_t kept_id = stable_id(kept_as);
  search_.forget_cells(id);
  search_.forget_findings(id);
  move_rows(db_, id, kept_id);
  doubts_.set_aside(id, kept_id);
  SQLite::Statement mark(db_,
                         "UPDATE main.document SET source = ?2, replaced_by = ?3, replaced_no = 1 + (SELECT "
                         "coalesce(max(replaced_no), 0) FROM main.document WHERE replaced_by = ?3) "
                         "WHERE document_id = ?1");
  (Row(mark) << kept_id << kept_as << id).write();
}

}  // namespace thaimemo
