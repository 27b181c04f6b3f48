#include "store/load/versions.h"

#include "base/sha256.h"
#include "store/schema/row.h"
#include "store/schema/views.h"

namespace thaimemo {
namespace {

constexpr const char* documents_table = R"("document")";

// What stands in a copied row instead of the row's own.
std::string copied(const std::string& table, const std::string& column) {
  if (column == R"("document_id")") return "?2";
  if (table != documents_table) return column;
  if (column == R"("source")") return "?3";
  if (column == R"("replaced_by")") return "?1";
  if (column == R"("replaced_no")")
    return "1 + (SELECT coalesce(max(replaced_no), 0) FROM main.document WHERE replaced_by = ?1)";
  return column;
}

// Parents first. Not moved: that needs deferred keys, and whoever asks for them in the midst of a transaction ends every
// statement that is being read.
void copy_rows(SQLite::Database& db, std::int64_t from, std::int64_t to, const std::string& kept_as) {
  for (const std::string& table : tables_of_documents(db)) {
    std::string columns, values;
    for (const std::string& column : columns_of_table(db, table)) {
      columns += (columns.empty() ? "" : ", ") + column;
      values += (values.empty() ? "" : ", ") + copied(table, column);
    }
    SQLite::Statement copy(db, "INSERT INTO main." + table + " (" + columns + ") SELECT " + values +
                                   " FROM main." + table + " WHERE document_id = ?1");
    copy.bind(1, from);
    copy.bind(2, to);
    if (table == documents_table) copy.bind(3, kept_as);
    copy.exec();
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

std::vector<std::string> columns_of_table(SQLite::Database& db, const std::string& quoted_table) {
  SQLite::Statement select(
      db, R"(SELECT name FROM pragma_table_info(?) WHERE name NOT LIKE '%\_key' ESCAPE '\')");
  select.bind(1, quoted_table.substr(1, quoted_table.size() - 2));
  std::vector<std::string> names;
  while (select.executeStep()) names.push_back('"' + select.getColumn(0).getString() + '"');
  return names;
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
  copy_rows(db_, id, kept_id, kept_as);
  doubts_.set_aside(id, kept_id);
  (Row(forget_) << id).write();
}

}  // namespace thaimemo
