#include "store/schema/migrate.h"

#include "base/embedded_file.h"

namespace thaimemo {

std::vector<EmbeddedFile> schema_files();  // generated: every file of sql/

namespace {

std::string schema_file(std::string_view name) {
  for (const EmbeddedFile& file : schema_files())
    if (file.name == name) return std::string(file.content);
  throw Error("internal", std::string(name), "the schema file is not part of this program");
}

void apply(SQLite::Database& db, const Migration& step, int id) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  if (user_version(db) >= step.version) return;  // another program was quicker
  db.exec(step.sql);
  db.exec("PRAGMA application_id = " + std::to_string(id));
  db.exec("PRAGMA user_version = " + std::to_string(step.version));
  transaction.commit();
}

}  // namespace

std::vector<Migration> migrations() {
  return {{1, schema_file("0001_tables.sql") + schema_file("0001_views.sql")},
          {2, schema_file("0002_dates_and_proof.sql")},
          {3, schema_file("0003_table_origin.sql")},
          {4, schema_file("0004_suggestions.sql")},
          {5, schema_file("0005_printed_lines.sql")},
          {6, schema_file("0006_facts_in_doubt.sql")},
          {7, schema_file("0007_search_short.sql")},
          {8, schema_file("0008_quick_answers.sql")},
          {9, schema_file("0009_corrections.sql")},
          {10, schema_file("0010_queue.sql")},
          {11, schema_file("0011_fact_places.sql")},
          {12, schema_file("0012_grids.sql")},
          {13, schema_file("0013_parts_and_runs.sql")},
          {14, schema_file("0014_versions.sql")}};
}

int user_version(SQLite::Database& db) {
  return db.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& db, const std::vector<Migration>& steps, int id) {
  for (const Migration& step : steps)
    if (user_version(db) < step.version) apply(db, step, id);
  db.execAndGet(
      "SELECT count(*) FROM sqlite_schema");  // looks whether another program changed the tables meanwhile
}

}  // namespace thaimemo
