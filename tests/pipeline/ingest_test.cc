// thaimemo ingest from outside: accounting, resuming, stopping.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "store/schema/database.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tools/ingest/process/sandbox.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Finished ingest(const std::string& folder, const std::string& database,
                const std::vector<std::string>& more = {"-j", "2"}) {
  std::vector<std::string> arguments{program("thaimemo-ingest"), folder, "--db", database};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}

TEST(Ingest, EveryFileBecomesOneRowWithAStatus) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "mixed", 3);
  scratch.write("mixed/empty.pdf", "");
  scratch.write("mixed/program.exe", std::string("MZ\0\1\2", 5));
  scratch.write("mixed/broken.pdf", "%PDF-1.7\nnothing follows");
  scratch.write("mixed/.hidden", "\xFF\xFE\x00");
  const Finished done = ingest(folder, scratch.path("a.db"));
  EXPECT_EQ(done.exit_code, 3) << done.err;
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.err, HasSubstr("7 files"));
  EXPECT_THAT(ask(scratch.path("a.db"), "SELECT source FROM documents ORDER BY source"),
              ElementsAre("mixed/.hidden", "mixed/broken.pdf", "mixed/empty.pdf", "mixed/program.exe",
                          "mixed/report_001.txt", "mixed/report_002.txt", "mixed/report_003.txt"));
  EXPECT_THAT(ask(scratch.path("a.db"), "SELECT count(*) FROM documents WHERE status = 'ok'"),
              ElementsAre("3"));
}

TEST(Ingest, GoodDocumentsEndInExitCodeZeroAndRows) {
  const Scratch scratch;
  const Finished done = ingest(write_reports(scratch, "good", 2), scratch.path("a.db"));
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(ask(scratch.path("a.db"), "SELECT count(*) FROM scores"), ElementsAre("20"));
  EXPECT_THAT(ask(scratch.path("a.db"), "SELECT DISTINCT sandbox FROM runs"),
              ElementsAre(name_of(confinement_available())));
}

TEST(Ingest, TheSameCommandAgainDoesOnlyWhatIsLeft) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "good", 4), database = scratch.path("a.db");
  EXPECT_EQ(ingest(folder, database).exit_code, 0);
  const std::string first = dump(database);
  const Finished again = ingest(folder, database);
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.err, HasSubstr("4 files, 4 loaded before, 0 pages read now"));
  EXPECT_EQ(difference(dump(database), first), "");

  scratch.write("good/report_002.txt", sample_report(99));
  scratch.write("good/report_005.txt", sample_report(5));
  EXPECT_THAT(ingest(folder, database).err, HasSubstr("5 files, 3 loaded before"));
  EXPECT_THAT(ask(database, "SELECT count(*) FROM documents"), ElementsAre("5"));
}

TEST(Ingest, RetryReadsOnlyWhatDidNotComeOutOk) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "mixed", 2);
  scratch.write("mixed/broken.pdf", "%PDF-1.7\nnothing follows");
  ingest(folder, scratch.path("a.db"));
  EXPECT_THAT(ingest(folder, scratch.path("a.db")).err, HasSubstr("3 files, 3 loaded before"));
  EXPECT_THAT(ingest(folder, scratch.path("a.db"), {"--retry"}).err, HasSubstr("3 files, 2 loaded before"));
  EXPECT_THAT(ingest(folder, scratch.path("a.db"), {"--again"}).err, HasSubstr("3 files, 0 loaded before"));
}

TEST(Ingest, ManyWorkersGiveTheRowsOfOne) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "good", 20);
  ingest(folder, scratch.path("one.db"), {"-j", "1"});
  ingest(folder, scratch.path("many.db"), {"-j", "7"});
  EXPECT_EQ(difference(dump(scratch.path("one.db")), dump(scratch.path("many.db"))), "");
}

TEST(Ingest, WrongUsageIsSaidBeforeAnythingIsWritten) {
  const Scratch scratch;
  EXPECT_EQ(ingest(scratch.path("nothing"), scratch.path("a.db")).exit_code, 64);
  EXPECT_EQ(run({program("thaimemo-ingest"), scratch.path()}).exit_code, 64);
  EXPECT_FALSE(fs::exists(scratch.path("a.db")));
}

TEST(Ingest, ADatabaseThatSomebodyElseWritesIsTemporary) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "good", 2), database = scratch.path("a.db");
  SQLite::Database other = open_for_writing(database);
  other.exec("BEGIN IMMEDIATE");
  const Finished locked = ingest(folder, database);
  EXPECT_EQ(locked.exit_code, 75) << locked.err;
  EXPECT_THAT(locked.err, HasSubstr("db-locked"));
  other.exec("ROLLBACK");
  EXPECT_EQ(ingest(folder, database).exit_code, 0);
}

TEST(Ingest, AFullDiskEndsTheRunAndTheNextOneFinishesIt) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "good", 60), database = scratch.path("a.db");
  ingest(folder, scratch.path("whole.db"));
  RunOptions small_disk;
  small_disk.file_size_limit = 600'000;
  const Finished full = run({program("thaimemo-ingest"), folder, "--db", database, "-j", "2"}, small_disk);
  EXPECT_EQ(full.exit_code, 75) << full.err;
  EXPECT_EQ(ingest(folder, database).exit_code, 0);
  EXPECT_EQ(difference(dump(database), dump(scratch.path("whole.db"))), "");
}

TEST(Ingest, CtrlCEndsCleanlyAndLosesNothing) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "good", 150), database = scratch.path("a.db");
  Background running({program("thaimemo-ingest"), folder, "--db", database, "-j", "2"});
  while (running.running() && !fs::exists(database)) usleep(1000);
  usleep(150'000);
  running.signal_group(SIGINT);
  const int code = running.exit_code();
  EXPECT_TRUE(code == 130 || code == 0) << code;
  const std::vector<std::string> loaded =
      ask(database, "SELECT document_id FROM documents ORDER BY document_id");
  EXPECT_EQ(ingest(folder, database).exit_code, 0);
  EXPECT_THAT(ask(database, "SELECT count(*) FROM documents"), ElementsAre("150"));
  ingest(folder, scratch.path("whole.db"));
  EXPECT_EQ(difference(dump(database), dump(scratch.path("whole.db"))), "");
}

}  // namespace
}  // namespace thaimemo::pipeline
