// Shards into one database: any split, any order, killed at any moment, it is the one that one machine makes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <random>
#include <thread>

#include "store/schema/database.h"
#include "tests/cluster/archive.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::cluster {
namespace {

namespace fs = std::filesystem;
using pipeline::ask;
using pipeline::Background;
using pipeline::difference;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Seconds = std::chrono::duration<double>;

// What no public view shows: the search indexes, prints of texts, doubts, rules, stored pages.
std::vector<std::string> beneath(const std::string& database) {
  std::vector<std::string> all;
  for (const char* sql :
       {"SELECT 'cell ' || term || doc FROM cell_trigram ORDER BY term",
        "SELECT 'finding ' || term || doc FROM finding_trigram ORDER BY term",
        "SELECT document_id || field || seq || hex(print) FROM text_print ORDER BY 1",
        "SELECT key || document_id || kind || harm || code || message FROM doubt ORDER BY 1",
        "SELECT document_id || correction_id || outcome FROM settled ORDER BY 1",
        "SELECT sha256 FROM means ORDER BY 1", "SELECT sql FROM sqlite_schema ORDER BY name",
        "SELECT produced_by FROM provenance ORDER BY 1",
        "SELECT document_id || chunk || hex(lines) FROM page_record ORDER BY 1"})
    for (std::string& row : ask(database, sql)) all.push_back(std::move(row));
  return all;
}

TEST(Merge, AnySplitInAnyOrderIsWhatOneMachineMakes) {
  std::mt19937 random{7};
  for (const int chunks : {1, 3, 8}) {
    const Archive archive(13, chunks);
    std::vector<int> order(static_cast<size_t>(chunks));
    std::iota(order.begin(), order.end(), 1);
    std::shuffle(order.begin(), order.end(), random);
    for (const int chunk : order) EXPECT_TRUE(is_done(archive.work(chunk)));
    const Finished merge = archive.merge();
    EXPECT_EQ(merge.exit_code, 0) << merge.err;
    EXPECT_EQ(merge.out, "");
    EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.undivided()), "") << chunks;
    EXPECT_EQ(beneath(archive.path("merged.db")), beneath(archive.path("undivided.db"))) << chunks;
  }
}

TEST(Merge, MissingShardsAreToldAndComeLater) {
  const Archive archive(10, 5);
  for (const int chunk : {4, 2}) archive.work(chunk);
  const Finished some = archive.merge();
  EXPECT_EQ(some.exit_code, 3);
  EXPECT_THAT(some.err, HasSubstr("3 without a shard: 1,3,5\n"));
  EXPECT_THAT(some.err, HasSubstr("sbatch --array=1,3,5"));
  for (const int chunk : {5, 1, 3}) archive.work(chunk);
  const Finished all = archive.merge();
  EXPECT_EQ(all.exit_code, 0) << all.err;
  EXPECT_THAT(all.err, HasSubstr("3 merged now, 2 before"));
  EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.undivided()), "");
}

TEST(Merge, EachShardOnce) {
  const Archive archive(6, 2);
  for (const int chunk : {1, 2}) archive.work(chunk);
  archive.merge();
  fs::remove_all(archive.plan() + ".shards");  // merged ones are needed no more
  const Finished again = archive.merge();
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.err, HasSubstr("0 merged now, 2 before"));
  EXPECT_THAT(ask(archive.path("merged.db"), "SELECT number FROM chunk"), ElementsAre("1", "2"));
}

TEST(Merge, IntoADatabaseThatHasOldRowsOfTheSameFiles) {
  const Archive archive(6, 2);
  archive.undivided();
  fs::copy(archive.path("undivided.db"), archive.path("merged.db"));
  archive.scratch().write("reports/report_002.txt", pipeline::sample_report(99));
  fs::remove(archive.plan());
  archive.make_plan(2, "a.plan");
  for (const int chunk : {1, 2}) archive.work(chunk);
  const Finished merge = archive.merge();
  EXPECT_EQ(merge.exit_code, 0);
  EXPECT_THAT(merge.err, HasSubstr("0 added, 1 replaced, 7 there already"));
  pipeline::run(
      {pipeline::program("thaimemo-ingest"), archive.folder(), "--db", archive.path("undivided.db")});
  EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.dump_of("undivided.db")), "");
  EXPECT_EQ(beneath(archive.path("merged.db")), beneath(archive.path("undivided.db")));
}

void correct(const std::string& database) {
  std::string lines;
  for (const std::string& id :
       ask(database, "SELECT cell_id FROM cells WHERE row_no = 3 AND field = 'score'"))
    lines +=
        R"({"text":"12.34","cell_id":")" + id + R"(","reviewer":"สมหญิง","at":"2026-01-31T08:15:00Z"})" + "\n";
  RunOptions input;
  input.in = lines;
  const Finished done =
      pipeline::run({pipeline::program("thaimemo-corrections"), "import", "--db", database}, input);
  ASSERT_EQ(done.exit_code, 0) << done.err;
}

TEST(Merge, CorrectionsInTheDatabaseAreKeptAndHold) {
  const Archive archive(6, 3);
  archive.undivided();
  correct(archive.path("undivided.db"));
  fs::copy(archive.path("undivided.db"), archive.path("merged.db"));
  const std::string corrected = archive.dump_of("undivided.db");
  for (const int chunk : {3, 1, 2}) archive.work(chunk);
  EXPECT_EQ(archive.merge().exit_code, 0);
  EXPECT_EQ(difference(archive.dump_of("merged.db"), corrected), "");
  EXPECT_EQ(beneath(archive.path("merged.db")), beneath(archive.path("undivided.db")));
  EXPECT_EQ(ask(archive.path("merged.db"), "SELECT count(*) FROM scores WHERE score = 12.34"),
            std::vector<std::string>{"6"});
}

// Corrections were brought into a database that has no document yet.
TEST(Merge, CorrectionsThatWaitForTheirDocumentsHoldOnceTheyCome) {
  const Archive archive(4, 2);
  archive.undivided();
  correct(archive.path("undivided.db"));
  open_for_writing(archive.path("merged.db"));
  const Finished moved = pipeline::shell("thaimemo corrections export --db " + archive.path("undivided.db") +
                                         " | thaimemo corrections import --db " + archive.path("merged.db"));
  ASSERT_TRUE(is_done(moved)) << moved.err;
  for (const int chunk : {1, 2}) archive.work(chunk);
  EXPECT_EQ(archive.merge().exit_code, 0);
  EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.dump_of("undivided.db")), "");
}

TEST(Merge, AShardOfAnotherPlanOrThatIsNoneIsRefusedAndTheOthersAreTaken) {
  const Archive archive(9, 3), other(12, 3);
  for (const int chunk : {1, 2, 3}) archive.work(chunk);
  other.work(1);
  fs::copy_file(other.shard(1), archive.shard(1), fs::copy_options::overwrite_existing);
  fs::copy_file(archive.shard(3), archive.shard(2), fs::copy_options::overwrite_existing);
  const Finished merge = archive.merge();
  EXPECT_EQ(merge.exit_code, 3);
  EXPECT_THAT(merge.err, HasSubstr(archive.shard(1) + ": this is not chunk 1 of this plan"));
  EXPECT_THAT(merge.err, HasSubstr(archive.shard(2) + ": this is not chunk 2 of this plan"));
  EXPECT_THAT(ask(archive.path("merged.db"), "SELECT number FROM chunk"), ElementsAre("3"));

  archive.scratch().write("a.plan.shards/chunk-00001.db", "no database at all");
  fs::resize_file(archive.shard(2), fs::file_size(archive.shard(2)) / 2);
  const Finished damaged = archive.merge();
  EXPECT_EQ(damaged.exit_code, 3) << damaged.err;
  EXPECT_THAT(damaged.err, HasSubstr("chunk-00001.db"));
  EXPECT_THAT(damaged.err, HasSubstr("chunk-00002.db"));

  for (const int chunk : {1, 2}) {
    fs::remove(archive.shard(chunk));
    archive.work(chunk);
  }
  EXPECT_EQ(archive.merge().exit_code, 0);
  EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.undivided()), "");
}

TEST(Merge, AShardThatLacksADocumentIsRefused) {
  const Archive archive(6, 2);
  for (const int chunk : {1, 2}) archive.work(chunk);
  {
    SQLite::Database shard(archive.shard(1), SQLite::OPEN_READWRITE);
    shard.exec("UPDATE chunk SET documents = documents - 1");
  }
  const Finished merge = archive.merge();
  EXPECT_EQ(merge.exit_code, 3);
  EXPECT_THAT(merge.err, HasSubstr("shard-mismatch"));
}

TEST(Merge, ALockedDatabaseIsForNowOnly) {
  const Archive archive(3, 1);
  archive.work(1);
  SQLite::Database other = open_for_writing(archive.path("merged.db"));
  other.exec("BEGIN IMMEDIATE");
  const Finished locked = archive.merge();
  EXPECT_EQ(locked.exit_code, 75) << locked.err;
  other.exec("ROLLBACK");
  EXPECT_EQ(archive.merge().exit_code, 0);
}

TEST(Merge, NoRoomIsForNowOnly) {
  const Archive archive(60, 4);
  for (int chunk = 1; chunk <= 4; ++chunk) archive.work(chunk);
  RunOptions small_disk;
  small_disk.file_size_limit = 900'000;
  const Finished full = pipeline::run(archive.merge_command("merged.db"), small_disk);
  EXPECT_EQ(full.exit_code, 75) << full.err;
  EXPECT_THAT(full.err, HasSubstr("db-full"));
  EXPECT_EQ(archive.merge().exit_code, 0);
  EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.undivided()), "");
}

// kill -9 at any moment of work and of merge, two of each at once, then the same commands.
TEST(Merge, KilledAtAnyMomentItIsTheSameDatabase) {
  setenv("ASAN_OPTIONS", "detect_leaks=0",
         1);  // its child would be waited for for ever (tests/pipeline/kill_test.cc)
  const Archive archive(40, 4);
  std::mt19937 random{std::random_device{}()};
  std::uniform_real_distribution<double> moment(0, 0.5);
  int killed = 0;
  for (int turn = 0; turn < 12; ++turn) {
    const int chunk = turn % 4 + 1;
    Background work(archive.work_command(chunk)), twin(archive.work_command(chunk)),
        merge(archive.merge_command("merged.db"));
    std::this_thread::sleep_for(Seconds(moment(random)));
    for (Background* one : {&work, &twin, &merge}) {
      killed += one->running() ? 1 : 0;
      one->signal_group(SIGKILL);
    }
  }
  EXPECT_GT(killed, 0);
  for (int chunk = 1; chunk <= 4; ++chunk) EXPECT_TRUE(is_done(archive.work(chunk)));
  EXPECT_EQ(archive.merge().exit_code, 0);
  EXPECT_EQ(difference(archive.dump_of("merged.db"), archive.undivided()), "");
  EXPECT_THAT(names_in(archive.plan() + ".shards"),
              ElementsAre("chunk-00001.db", "chunk-00002.db", "chunk-00003.db", "chunk-00004.db"));
}

}  // namespace
}  // namespace thaimemo::cluster
