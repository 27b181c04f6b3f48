#include "tools/serve/site/paged_rows.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/store/sample.h"

namespace thaimemo {
namespace {

// Values with gaps, equal ones and NULLs among them.
SQLite::Database numbers() {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, part TEXT, score REAL);"
      "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 237)"
      " SELECT i, 'p' || (i % 3), CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 37) % 50 END FROM n");
  return db;
}

std::vector<std::int64_t> walk(SQLite::Database& db, const PagedStatement& statement, int rows_max) {
  std::vector<std::int64_t> ids;
  std::string next;
  do {
    const PagedRows page = paged_rows(db, statement, next, rows_max);
    for (const auto& row : page.shown.rows) ids.push_back(std::get<std::int64_t>(row[0]));
    next = page.next;
  } while (!next.empty());
  return ids;
}

std::vector<std::int64_t> all_at_once(SQLite::Database& db, const PagedStatement& statement) {
  std::vector<std::int64_t> ids;
  for (const Record& row : records_of(db, statement.ordered())) ids.push_back(row.whole("id"));
  return ids;
}

TEST(PagedRows, PagesTogetherAreAllRowsInTheirOrder) {
  SQLite::Database db = numbers();
  for (const bool falling : {false, true})
    for (const char* sorted_by : {"", "score", "part"}) {
      const PagedStatement statement{"SELECT id, part, score FROM t", {}, {"id"}, sorted_by, falling};
      PagedStatement by_keys = statement;
      by_keys.sorted_rows = "SELECT * FROM t";
      by_keys.rows_of_found = "SELECT t.id, part, score FROM found CROSS JOIN t USING (id)";
      const auto expected = all_at_once(db, statement);
      EXPECT_EQ(std::set(expected.begin(), expected.end()).size(), 237U);
      for (const int rows_max : {1, 10, 237, 500})
        for (const PagedStatement& one : {statement, by_keys})
          EXPECT_EQ(walk(db, one, rows_max), expected) << sorted_by << falling;
    }
}

TEST(PagedRows, UnknownValuesComeLastEitherWay) {
  SQLite::Database db = numbers();
  for (const bool falling : {false, true}) {
    const auto ids = all_at_once(db, {"SELECT id, part, score FROM t", {}, {"id"}, "score", falling});
    EXPECT_NE(ids.front() % 7, 0);
    EXPECT_EQ(ids.back() % 7, 0);
  }
}

TEST(PagedRows, SeveralKeysTellRowsApart) {
  SQLite::Database db = numbers();
  const PagedStatement statement{"SELECT id, part, score FROM t", {}, {"part", "id"}, "", false};
  EXPECT_EQ(walk(db, statement, 9), all_at_once(db, statement));
}

TEST(PagedRows, AMarkOfSomebodyElseIsRefused) {
  SQLite::Database db = numbers();
  const PagedStatement statement{"SELECT id, part, score FROM t", {}, {"id"}, "", false};
  for (const char* mark : {"x", "[]", "[1,2]", "{\"a\":1}", "["}) try {
      paged_rows(db, statement, mark);
      FAIL() << mark;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "page-mark-invalid");
    }
}

TEST(PagedRows, OnlyKnownColumnsSort) {
  PagedStatement statement{"SELECT 1", {}, {"id"}, "", false};
  sort_as_asked(statement, parse_address("/x?_sort=id;DROP"), {"id", "score"});
  EXPECT_EQ(statement.sorted_by, "");
  sort_as_asked(statement, parse_address("/x?_sort=-score"), {"id", "score"});
  EXPECT_EQ(statement.sorted_by, "score");
  EXPECT_TRUE(statement.falling);
}

}  // namespace
}  // namespace thaimemo
