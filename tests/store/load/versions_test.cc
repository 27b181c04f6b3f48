#include "store/load/versions.h"

#include <gmock/gmock.h>

#include "base/sha256.h"
#include "store/load/chunks.h"
#include "store/load/take_documents.h"
#include "store/review/audit.h"
#include "store/review/places.h"
#include "store/review/queue.h"
#include "store/review/record.h"
#include "store/review/verify.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/review/ingested.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using sample::one;

Document version(const std::string& source, char content, const std::string& measure) {
  Document document = sample::document(source, measure);
  document.sha256 = std::string(64, content);
  return document;
}

const std::string id_of_a = std::to_string(stable_id("a.pdf"));

// What the public views show of documents that count.
std::string shown(SQLite::Database& db) {
  std::string text;
  for (const View& view : public_views()) {
    if (view.name == "versions") continue;
    SQLite::Statement rows(db, view.select());
    while (rows.executeStep()) {
      text += "\n" + view.name;
      for (int i = 0; i < rows.getColumnCount(); ++i) text += "|" + rows.getColumn(i).getString();
    }
  }
  return text;
}

std::string versions_in(SQLite::Database& db) {
  return one(db,
             "SELECT group_concat(source || ' ' || substr(sha256, 1, 1) || version || iif(replaced_by, '', "
             "'!'), ', ') "
             "FROM (SELECT * FROM versions ORDER BY source, version)");
}

void expect_whole(SQLite::Database& db) {
  EXPECT_EQ(one(db, "PRAGMA integrity_check"), "ok");
  EXPECT_EQ(one(db, "SELECT count(*) FROM pragma_foreign_key_check"), "0");
  db.exec("INSERT INTO cell_search (cell_search) VALUES ('integrity-check')");
}

// The rows of the content before were overwritten.
TEST(Versions, AChangedFileKeepsTheRowsOfItsContentBefore) {
  SQLite::Database db = open_in_memory(), fresh = open_in_memory();
  Loader loader(db);
  loader.load(version("a.pdf", 'a', "ข้อความเก่า"), sample::report("อบต.เก่า"));
  EXPECT_EQ(loader.load(version("a.pdf", 'b', "ข้อความใหม่"), sample::report("อบต.ใหม่")), LoadResult::replaced);
  load_document(fresh, version("a.pdf", 'b', "ข้อความใหม่"), sample::report("อบต.ใหม่"));
  EXPECT_EQ(shown(db), shown(fresh));
  EXPECT_EQ(versions_in(db), "a.pdf a1, a.pdf b2!");
  EXPECT_EQ(
      one(db, "SELECT agency || source || replaced_by FROM all_documents WHERE replaced_by IS NOT NULL"),
      "อบต.เก่าa.pdf" + id_of_a);
  EXPECT_EQ(one(db,
                "SELECT text FROM all_cells JOIN all_documents USING (document_id) "
                "WHERE replaced_by IS NOT NULL AND row_no = 1 AND column_no = 2"),
            "ข้อความเก่า");
  expect_whole(db);
}

TEST(Versions, SearchTheQueueAuditsAndCopiesDoNotKnowWhatWasReplaced) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  loader.load(version("a.pdf", 'a', "ข้อความเก่า"), sample::report("อบต.เก่า"));
  const auto queue = queue_counts(db, {});
  const std::int64_t drawn = draw_audit(db, {}).population;
  loader.load(version("a.pdf", 'b', "ข้อความใหม่"), sample::report("อบต.ใหม่"));
  EXPECT_EQ(queue_counts(db, {}), queue);
  EXPECT_EQ(draw_audit(db, {}).population, drawn);
  EXPECT_EQ(one(db, R"(SELECT count(*) FROM cell_search WHERE cell_search MATCH '"เก่"')"), "0");
  EXPECT_EQ(one(db, "SELECT best_copies(1, 0.1, NULL, 10)"), "[]");
}

// An old version's content under another name came after it in the order of sources, and was asked for no more.
TEST(Versions, AContentThatWasReplacedCountsUnderItsOtherName) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  loader.load(version("a.pdf", 'a', "ข้อความ"), sample::report("อบต.เก่า"));
  loader.load(version("moved.pdf", 'a', "ข้อความ"), sample::report("อบต.เก่า"));
  const auto queue = queue_counts(db, {.sha256 = std::string(64, 'a')});
  loader.load(version("a.pdf", 'b', "อื่น"), sample::report("อบต.ใหม่"));
  EXPECT_FALSE(queue.empty());
  EXPECT_EQ(queue_counts(db, {.sha256 = std::string(64, 'a')}), queue);
}

TEST(Versions, AFileThatChangesBackHasItsFirstContentAgain) {
  SQLite::Database db = open_in_memory(), fresh = open_in_memory();
  Loader loader(db);
  for (const char content : {'a', 'b', 'c', 'a'})
    loader.load(version("a.pdf", content, std::string(3, content)), sample::report("อบต.ก"));
  load_document(fresh, version("a.pdf", 'a', "aaa"), sample::report("อบต.ก"));
  EXPECT_EQ(shown(db), shown(fresh));
  EXPECT_EQ(versions_in(db), "a.pdf b2, a.pdf c3, a.pdf a4!");
  expect_whole(db);
}

TEST(Versions, AFileThatCouldNotBeReadIsNoVersionButKeepsTheOneBefore) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  Document crashed = version("a.pdf", 'a', "");
  crashed.sha256 = "";
  crashed.pages.clear();
  crashed.status = Status::crashed;
  loader.load(version("a.pdf", 'a', "ก"), sample::report("อบต.ก"));
  loader.load(crashed, Report{});
  EXPECT_EQ(one(db, "SELECT group_concat(sha256 || replaced_by) FROM versions WHERE replaced_by IS NOT NULL"),
            std::string(64, 'a') + id_of_a);
  loader.load(version("a.pdf", 'a', "ก"), sample::report("อบต.ก"));
  EXPECT_EQ(versions_in(db), "a.pdf a1!");
  expect_whole(db);
}

TEST(Versions, AMergedShardReplacesAsReadingDoes) {
  sample::Folder folder;
  const auto later = [](SQLite::Database& db) {
    for (const char* source : {"a.pdf", "b.pdf", "c.pdf"})
      load_document(db, version(source, 'b', "ข้อความใหม่"), sample::report("อบต.ใหม่"));
  };
  SQLite::Database merged = open_for_writing(folder.file("merged.db")), read = open_in_memory();
  for (SQLite::Database* db : {&merged, &read})
    load_document(*db, version("a.pdf", 'a', "ข้อความเก่า"), sample::report("อบต.เก่า"));
  later(read);
  {
    SQLite::Database shard = open_for_writing(folder.file("shard.db"));
    later(shard);
  }
  const auto taken = take_documents(merged, folder.file("shard.db"), Chunk{std::string(64, 'p'), 1, 1, 1, 1});
  EXPECT_EQ(taken.value().replaced, 1);
  EXPECT_EQ(taken.value().added, 2);
  EXPECT_EQ(sample::dump(merged), sample::dump(read));
  EXPECT_EQ(one(merged, "SELECT group_concat(text) FROM all_cells"),
            one(read, "SELECT group_concat(text) FROM all_cells"));
  expect_whole(merged);
}

const std::string old_cell = cell_id(std::string(64, 'a'), 1, 1, 1, 1),
                  new_cell = cell_id(std::string(64, 'b'), 1, 1, 1, 1);

// A file of which a person put a number right, and which then changed elsewhere; `number`: as the machine reads it.
void correct_and_change(SQLite::Database& db, Loader& loader, const std::string& number = "๖๑.๕๐") {
  sample::ingested(db, loader);
  record(db, loader, sample::said(cell_to_correct(db, old_cell), "67.89"));
  Document changed = version("a.pdf", 'b', "จัดอบรมเจ้าหน้าที่ทุกเดือน");
  std::get<Table>(changed.pages[0].blocks[0]).cells[4].raw = number;
  const Document read = sample::as_read(changed);
  loader.load(read, Means::built_in().report(read));
}

TEST(VersionsOfCorrections, AreAskedAgainWhereTheMachineReadsTheSame) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  correct_and_change(db, loader);
  EXPECT_EQ(one(db, "SELECT score FROM scores"), "61.5");
  EXPECT_EQ(one(db, "SELECT text FROM all_cells WHERE cell_id = '" + old_cell + "'"), "67.89");
  EXPECT_EQ(one(db, "SELECT code FROM problems WHERE code GLOB 'correction-*'"), "correction-older");
  const auto asked = queue_after(db, {.kind = "recheck"}, "", 9);
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0].key + " " + asked[0].code, "cell-" + new_cell + " correction-older");
  EXPECT_EQ(asked[0].candidates.at(0).text, "67.89");
  EXPECT_THAT(asked[0].message, testing::HasSubstr("67.89"));
  expect_whole(db);
}

TEST(VersionsOfCorrections, AreAskedNoMoreOnceSomebodyAnswered) {
  for (const auto& [answer, verdict] :
       {std::pair("67.89", Verdict::corrected), {"61.50", Verdict::confirmed}}) {
    SQLite::Database db = open_in_memory();
    Loader loader(db);
    correct_and_change(db, loader);
    record(db, loader, sample::said(cell_to_correct(db, new_cell), answer, verdict));
    EXPECT_EQ(queue_counts(db, {.kind = "recheck"}).size(), 0U);
    EXPECT_EQ(one(db, "SELECT count(*) FROM problems WHERE code GLOB 'correction-*'"), "0");
    EXPECT_EQ(std::stod(one(db, "SELECT score FROM scores")), std::stod(answer));
  }
}

TEST(VersionsOfCorrections, AreNotAskedWhereTheMachineReadsAnother) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  correct_and_change(db, loader, "๗๐.๐๐");
  EXPECT_EQ(queue_counts(db, {.kind = "recheck"}).size(), 0U);
  EXPECT_EQ(one(db, "SELECT score FROM scores"), "70.0");
}

TEST(VersionsOfCorrections, HoldAgainWhereTheFileChangesBack) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  correct_and_change(db, loader);
  sample::ingested(db, loader);
  EXPECT_EQ(one(db, "SELECT score FROM scores"), "67.89");
  EXPECT_EQ(queue_counts(db, {.kind = "recheck"}).size(), 0U);
  expect_whole(db);
}

TEST(VersionsOfCorrections, AreAskedAgainByMergingAndByVerifyingAlike) {
  sample::Folder folder;
  const std::string path = folder.file("merged.db");
  {
    SQLite::Database db = open_for_writing(path), shard = open_for_writing(folder.file("shard.db"));
    Loader loader(db), apart(shard);
    sample::ingested(db, loader);
    record(db, loader, sample::said(cell_to_correct(db, old_cell), "67.89"));
    keep_means(shard, Means::built_in());
    const Document read = sample::as_read(version("a.pdf", 'b', "จัดอบรมเจ้าหน้าที่ทุกเดือน"));
    apart.load(read, Means::built_in().report(read));
  }
  SQLite::Database db = open_for_writing(path), read = open_in_memory();
  take_documents(db, folder.file("shard.db"), Chunk{std::string(64, 'p'), 1, 1, 1, 1});
  Loader loader(read);
  correct_and_change(read, loader);
  EXPECT_EQ(sample::dump(db), sample::dump(read));
  EXPECT_EQ(verify(path, {true, ""}).faults.size(), 0U);
}

}  // namespace
}  // namespace thaimemo
