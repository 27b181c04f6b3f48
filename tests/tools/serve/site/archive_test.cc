#include "tools/serve/site/archive.h"

#include <gmock/gmock.h>

#include <thread>

#include "tests/tools/serve/sample_site.h"

namespace thaimemo {
namespace {

TEST(Archive, AnswersAreKeptUntilSomebodyWrites) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 3));
  const std::string sql = "SELECT count(*) AS count FROM documents";
  const auto first = archive.remembered(sql);
  EXPECT_EQ(first->front().whole("count"), 3);
  EXPECT_EQ(archive.remembered(sql), first);
  SQLite::Database writer = open_for_writing(archive.path());
  load_document(writer, sample::document("new.pdf"), sample::report("อบต.ใหม่"));
  EXPECT_EQ(archive.remembered(sql)->front().whole("count"), 4);
}

TEST(Archive, RowsOfAQuestionAreKeptUntilSomebodyWrites) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 3));
  const std::string sql = "SELECT source FROM documents ORDER BY source";
  const auto first = archive.remembered_rows(sql, {}, 2, 10);
  EXPECT_EQ(first->shown.rows.size(), 2U);
  EXPECT_TRUE(first->more);
  EXPECT_EQ(archive.remembered_rows(sql, {}, 2, 10), first);
  SQLite::Database writer = open_for_writing(archive.path());
  load_document(writer, sample::document("a.pdf"), sample::report("อบต.ใหม่"));
  EXPECT_EQ(to_text(archive.remembered_rows(sql, {}, 2, 10)->shown.rows[0][0]), "a.pdf");
}

TEST(Archive, AQuestionThatTakesTooLongIsNoAnswer) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 1));
  try {
    archive.remembered_rows(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", {}, 2, 0.01);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "query-timeout");
  }
}

TEST(Archive, ValuesBelongToTheQuestion) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 1));
  const std::string sql = "SELECT :a || ' ' || :b AS text";
  EXPECT_EQ(archive.remembered(sql, {{"a", "1"}, {"b", "2"}})->front().text("text"), "1 2");
  EXPECT_EQ(archive.remembered(sql, {{"a", "2"}, {"b", "1"}})->front().text("text"), "2 1");
}

TEST(Archive, ManyReadAtOnce) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 5));
  std::atomic<int> right = 0;
  std::vector<std::thread> readers;
  for (int i = 0; i < 20; ++i)
    readers.emplace_back([&] {
      const Archive::Lent db = archive.connection();
      right += record_of(*db, "SELECT count(*) AS count FROM scores")->whole("count") == 10;
    });
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(right, 20);
}

TEST(Archive, FewStatementsOfVisitorsRunAtOnce) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 1));
  const Archive::OwnStatement first(archive);
  {
    const Archive::OwnStatement second(archive);
    try {
      const Archive::OwnStatement third(archive, 0.01);
      FAIL();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "statements-busy");
      EXPECT_EQ(error.exit_code(), ExitCode::temporary);
    }
  }
  const Archive::OwnStatement fourth(archive, 0.01);
}

TEST(Archive, CountingStopsWhenItTakesTooLong) {
  const sample::Folder folder;
  Archive archive(sample::archive_file(folder, 2));
  const std::string endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
  EXPECT_EQ(archive.count(endless, {}, 0.05), std::nullopt);
  EXPECT_EQ(archive.count("SELECT 1 FROM documents", {}, 5), 2);
}

TEST(Archive, AMissingDatabaseIsTold) {
  try {
    Archive archive("/nowhere/reports.db");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "db-missing");
  }
}

}  // namespace
}  // namespace thaimemo
