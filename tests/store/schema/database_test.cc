#include "store/schema/database.h"

#include <gmock/gmock.h>

#include <fstream>

#include "store/schema/address_indexes.h"
#include "store/schema/copied_text.h"
#include "store/schema/migrate.h"
#include "store/schema/search_text.h"
#include "store/schema/views.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::IsSupersetOf;

std::string code_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

std::vector<std::string> indexes_of(SQLite::Database& db) {
  SQLite::Statement select(db,
                           "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql <> '' ORDER BY name");
  std::vector<std::string> all;
  while (select.executeStep()) all.push_back(select.getColumn(0).getString());
  return all;
}

// A merge that was killed leaves a database without them.
TEST(Database, IndexesThatAreMissingAreMadeAtTheNextOpening) {
  sample::Folder folder;
  const std::string path = folder.file("a.db");
  std::vector<std::string> before;
  {
    SQLite::Database db = open_for_writing(path);
    before = indexes_of(db);
    drop_address_indexes(db);
    EXPECT_EQ(indexes_of(db).size() + 4, before.size());
  }
  SQLite::Database db = open_for_writing(path);
  EXPECT_EQ(indexes_of(db), before);
}

TEST(Database, IsCreatedWithItsMarks) {
  sample::Folder folder;
  SQLite::Database db = open_for_writing(folder.file("new.db"));
  EXPECT_EQ(db.execAndGet("PRAGMA application_id").getInt(), application_id);
  EXPECT_EQ(db.execAndGet("PRAGMA user_version").getInt(), schema_version);
  EXPECT_EQ(db.execAndGet("PRAGMA foreign_keys").getInt(), 1);
  EXPECT_EQ(sample::one(db, "PRAGMA journal_mode"), "wal");
  EXPECT_EQ(sample::one(db,
                        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                        "AND NOT strict AND name NOT LIKE 'sqlite_%'"),
            "0");
}

TEST(Database, NamesThatAreNoFilesAreRefused) {
  for (const char* name : {"", ":memory:", ":x", "file:a.db", "file:a.db?mode=memory"}) {
    EXPECT_EQ(code_of([&] { open_for_writing(name); }), "db-unnamed") << name;
    EXPECT_EQ(code_of([&] { open_for_reading(name); }), "db-unnamed") << name;
  }
}

TEST(Database, ANewerSchemaIsRefused) {
  sample::Folder folder;
  open_for_writing(folder.file("a.db")).exec("PRAGMA user_version = 99");
  EXPECT_EQ(code_of([&] { open_for_writing(folder.file("a.db")); }), "db-newer");
  EXPECT_EQ(code_of([&] { open_for_reading(folder.file("a.db")); }), "db-newer");
}

TEST(Database, AnOlderSchemaIsNotReadButBroughtUpToDate) {
  sample::Folder folder;
  SQLite::Database(folder.file("a.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  std::ofstream(folder.file("empty.db"));
  EXPECT_EQ(code_of([&] { open_for_reading(folder.file("empty.db")); }), "db-older");
  open_for_writing(folder.file("empty.db"));
  EXPECT_EQ(code_of([&] { open_for_reading(folder.file("empty.db")); }), "no error");
}

TEST(Database, AnotherProgramsFileIsLeftAlone) {
  sample::Folder folder;
  SQLite::Database(folder.file("a.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE mine (a)");
  EXPECT_EQ(code_of([&] { open_for_writing(folder.file("a.db")); }), "db-foreign");
  std::ofstream(folder.file("a.txt")) << std::string(5000, 'x');
  EXPECT_EQ(code_of([&] { open_for_writing(folder.file("a.txt")); }), "db-damaged");
}

TEST(Database, FailuresHaveNames) {
  sample::Folder folder;
  EXPECT_EQ(code_of([&] { open_for_reading(folder.file("none.db")); }), "db-missing");
  EXPECT_EQ(code_of([&] { open_for_writing(folder.file("no/such/folder.db")); }), "db-unwritable");
}

TEST(Database, ALockedFileSaysTryAgain) {
  sample::Folder folder;
  SQLite::Database writer = open_for_writing(folder.file("a.db"));
  SQLite::Database second = open_for_writing(folder.file("a.db"), {Durability::resumable, 10});
  SQLite::Transaction holds(writer, SQLite::TransactionBehavior::IMMEDIATE);
  try {
    load_document(second, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
    FAIL() << "nobody was locked out";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "db-locked");
    EXPECT_EQ(error.exit_code(), ExitCode::temporary);
  }
}

TEST(Database, ReadersCannotWriteAndDoNotWaitForTheWriter) {
  sample::Folder folder;
  SQLite::Database writer = open_for_writing(folder.file("a.db"));
  SQLite::Transaction holds(writer, SQLite::TransactionBehavior::IMMEDIATE);
  SQLite::Database reader = open_for_reading(folder.file("a.db"), 10);
  EXPECT_EQ(sample::one(reader, "SELECT count(*) FROM documents"), "0");
  EXPECT_THROW(reader.exec("DELETE FROM document"), SQLite::Exception);
}

TEST(Database, ACopyWithoutItsLogIsReadWhereNothingMayBeWritten) {
  sample::Folder folder;
  open_for_writing(folder.file("a #1?.db"));
  EXPECT_EQ(code_of([&] { open_for_reading(folder.file("a #1?.db")); }), "no error");
}

TEST(Migrate, AFailingStepLeavesTheVersionBefore) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  const std::vector<Migration> steps{{1, "CREATE TABLE a (x) STRICT;"},
                                     {2, "CREATE TABLE b (x INTEGER) STRICT;"}};
  EXPECT_THROW(migrate(db, steps), SQLite::Exception);  // STRICT wants a type
  EXPECT_EQ(user_version(db), 0);
  migrate(db, {{1, "CREATE TABLE a (x INTEGER) STRICT;"}});
  EXPECT_THROW(migrate(db, {{1, ""}, {2, "CREATE TABLE b (y INTEGER); CREATE TABLE a (x INTEGER);"}}),
               SQLite::Exception);
  EXPECT_EQ(user_version(db), 1);
  EXPECT_FALSE(db.tableExists("b"));
}

// The step that lets grids be corrected makes the table anew.
TEST(Migrate, TheChainOfCorrectionsStaysAndCanStillOnlyGrow) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  register_search_functions(db);
  register_copy_functions(db);
  std::vector<Migration> steps = migrations();
  steps.resize(10);
  migrate(db, steps);
  const auto add = [&](const char* id, const char* target) {
    db.exec(std::string("INSERT INTO correction VALUES (") + id + ",'" + target + "','" + target +
            "','',1,1,0,0,NULL,0,0,1,1,'a','a','b','corrected','','me','t','0','p','" + id + "')");
  };
  add("1", "cell");
  EXPECT_THROW(add("2", "grid"), SQLite::Exception);
  migrate(db, migrations());
  EXPECT_EQ(sample::one(db, "SELECT target || hash FROM corrections"), "cell1");
  add("2", "grid");
  EXPECT_THROW(db.exec("DELETE FROM correction"), SQLite::Exception);
  EXPECT_THROW(db.exec("UPDATE correction SET after = 'c'"), SQLite::Exception);
  EXPECT_THROW(add("1", "cell"), SQLite::Exception);
}

TEST(Migrate, StepsAreNumberedWithoutAGap) {
  int version = 0;
  for (const Migration& step : migrations()) EXPECT_EQ(step.version, ++version);
  EXPECT_EQ(version, schema_version);
}

// The contract. Names may be added here, never taken away.
TEST(Views, HoldTheColumnsPromised) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> promised{
      {"documents",
       {"document_id", "source", "sha256", "pages", "status", "title", "agency", "agency_type", "district",
        "province", "fiscal_year", "assessment_year", "overall_score", "overall_grade", "memo_number",
        "memo_date", "subject", "numbers_proven"}},
      {"fact_places",
       {"document_id", "field", "page", "table_no", "row_no", "column_no", "cell_id", "x0", "y0", "x1", "y1",
        "text"}},
      {"scores",
       {"document_id", "seq", "year", "instrument", "indicator_no", "indicator", "as_written", "score",
        "score_text", "source", "page", "table_no", "row_no", "column_no", "cell_id", "confidence",
        "needs_review"}},
      {"measures", {"document_id",
                    "seq",
                    "section",
                    "indicator_no",
                    "indicator",
                    "indicator_as_written",
                    "score",
                    "issue",
                    "measure",
                    "steps",
                    "responsible",
                    "period",
                    "result",
                    "outcome",
                    "follow_up",
                    "other",
                    "page_first",
                    "page_last",
                    "confidence",
                    "needs_review",
                    "period_from",
                    "period_to",
                    "responsible_main",
                    "responsible_supporting"}},
      {"items", {"document_id", "measure_seq", "field", "ordinal", "label", "text"}},
      {"findings", {"document_id", "seq", "indicator_no", "kind", "code", "text", "page"}},
      {"checks", {"document_id", "code", "severity", "message", "detail", "page", "message_th"}},
      {"cells",
       {"cell_id", "document_id", "page", "table_no", "row_no", "column_no", "row_span", "column_span",
        "header", "field", "raw", "text", "x0", "y0", "x1", "y1", "origin", "confidence"}},
      {"edits", {"cell_id", "ordinal", "rule_id", "position", "before", "after"}},
      {"suggestions", {"cell_id", "position", "before", "after", "evidence"}},
      {"problems", {"document_id", "page", "place", "code", "severity", "message"}},
      {"runs", {"document_id", "program_version", "rules_sha256", "models", "libraries", "sandbox"}}};
  SQLite::Database db = open_in_memory();
  for (const auto& [view, columns] : promised)
    EXPECT_THAT(columns_of(db, view), IsSupersetOf(columns)) << view;
}

TEST(Views, OfAllVersionsHaveTheColumnsOfThoseThatCount) {
  SQLite::Database db = open_in_memory();
  for (const View& all : views_of_all_versions()) {
    std::vector<std::string> columns = columns_of(db, all.name);
    if (all.name == "all_documents") {
      EXPECT_EQ(columns.back(), "replaced_by");
      columns.pop_back();
    }
    EXPECT_EQ(columns, columns_of(db, all.name.substr(4))) << all.name;
    EXPECT_NO_THROW(SQLite::Statement(db, all.select())) << all.name;
  }
}

// But for some that are ours to change as tables are.
TEST(Views, EveryViewOfTheFileIsListed) {
  SQLite::Database db = open_in_memory();
  std::vector<std::string> listed, present;
  for (const View& view : public_views()) listed.push_back(view.name);
  for (const View& all : views_of_all_versions()) listed.push_back(all.name);
  for (const char* own : {"doubt_reason", "doubt_of_place", "replaced"}) listed.emplace_back(own);
  SQLite::Statement select(db, "SELECT name FROM sqlite_schema WHERE type = 'view'");
  while (select.executeStep()) present.push_back(select.getColumn(0).getString());
  EXPECT_THAT(listed, testing::UnorderedElementsAreArray(present));
}

}  // namespace
}  // namespace thaimemo
