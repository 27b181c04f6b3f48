#include "store/schema/read_only.h"

#include <gtest/gtest.h>

#include "tests/store/sample.h"

namespace thaimemo {
namespace {

std::string refusal(const ReadOnlyGuard& guard, const std::string& sql) {
  try {
    guard.check(sql);
  } catch (const Error& error) {
    EXPECT_EQ(error.exit_code(), ExitCode::usage);
    return error.code();
  }
  return "allowed";
}

TEST(ReadOnly, NothingButOneSelect) {
  sample::Folder folder;
  SQLite::Database db = open_for_writing(folder.file("a.db"));
  load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
  const std::string before = sample::dump(db), copy = folder.file("copy.db");
  const ReadOnlyGuard guard(db);
  for (const std::string& sql :
       std::vector<std::string>{"DELETE FROM document",
                                "UPDATE document SET agency = ''",
                                "INSERT INTO page_record VALUES (1, 1, x'')",
                                "DROP TABLE cell",
                                "UPDATE sqlite_master SET sql = ''",
                                "UPDATE sqlite_schema SET sql = '' RETURNING name",
                                "UPDATE document SET agency = '' RETURNING agency",
                                "CREATE TEMP TABLE t (a)",
                                "CREATE VIEW v AS SELECT 1",
                                "ALTER TABLE cell RENAME TO c",
                                "ATTACH '" + copy + "' AS other",
                                "DETACH main",
                                "VACUUM",
                                "VACUUM INTO '" + copy + "'",
                                "REINDEX",
                                "ANALYZE",
                                "PRAGMA user_version = 9",
                                "PRAGMA journal_mode = DELETE",
                                "PRAGMA writable_schema = ON",
                                "BEGIN",
                                "COMMIT",
                                "SAVEPOINT s",
                                "SELECT load_extension('x')",
                                "SELECT 1; DELETE FROM document",
                                "SELECT 1; SELECT 2",
                                "",
                                ";",
                                "-- nothing",
                                "SELECT nothing FROM nowhere",
                                "SELECT 1 SELECT",
                                "WITH x AS (SELECT 1) DELETE FROM document",
                                "INSERT INTO cell_search (cell_search) VALUES ('optimize')",
                                std::string("SELECT 1\0; DROP", 15)})
    EXPECT_EQ(refusal(guard, sql), "sql-refused") << sql;
  for (const char* sql :
       {"SELECT 1", " select count(*) from documents ; -- end", "VALUES (1)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT sum(i) FROM n",
        "SELECT rowid FROM cell_search WHERE cell_search MATCH '\"จัด\"'", "EXPLAIN SELECT 1"})
    EXPECT_EQ(refusal(guard, sql), "allowed") << sql;
  EXPECT_EQ(sample::dump(db), before);
  EXPECT_FALSE(std::filesystem::exists(copy));
}

TEST(ReadOnly, AFreshConnectionReadsSearchAndJson) {
  sample::Folder folder;
  { SQLite::Database created = open_for_writing(folder.file("a.db")); }
  SQLite::Database db = open_for_reading(folder.file("a.db"));
  const ReadOnlyGuard guard(db);
  for (const char* sql :
       {"SELECT rowid FROM finding_search WHERE finding_search MATCH '\"abc\"'", "SELECT * FROM edits"})
    EXPECT_EQ(refusal(guard, sql), "allowed") << sql;
}

TEST(ReadOnly, EndlessStatementsAreStopped) {
  SQLite::Database db = open_in_memory();
  const ReadOnlyGuard guard(db, {1});
  SQLite::Statement endless(
      db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
  try {
    endless.executeStep();
    FAIL();
  } catch (const SQLite::Exception& failure) {
    EXPECT_EQ(guard.error_of(failure).code(), "query-timeout");
  }
}

TEST(ReadOnly, HugeValuesAreRefused) {
  SQLite::Database db = open_in_memory();
  const ReadOnlyGuard guard(db);
  EXPECT_THROW(db.execAndGet("SELECT length(zeroblob(900000000) || 'x')"), SQLite::Exception);
  EXPECT_THROW(db.execAndGet("SELECT length(randomblob(900000000))"), SQLite::Exception);
}

TEST(ReadOnly, EndsWithTheGuard) {
  SQLite::Database db = open_in_memory();
  { const ReadOnlyGuard guard(db); }
  EXPECT_EQ(load_document(db, sample::document("a.pdf"), {}), LoadResult::added);
}

}  // namespace
}  // namespace thaimemo
