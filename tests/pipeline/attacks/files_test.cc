// Files that are no documents, and names that are no files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/extract/pdf/small_pdf.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::ElementsAre;

TEST(Files, DatabaseInsideFolder) {
  const Scratch scratch;
  write_reports(scratch, "in", 2);
  RunOptions here;
  here.folder = scratch.path("in");
  const std::string ingest = "thaimemo ingest . --db reports.db --keep-pages pages.db";
  EXPECT_EQ(shell(ingest, here).exit_code, 0);
  const std::string first = dump(scratch.path("in/reports.db"));
  for (const char* beside : {"-wal", "-shm", "-journal"})
    scratch.write(std::string("in/pages.db") + beside, "");
  EXPECT_EQ(shell(ingest, here).exit_code, 0);
  EXPECT_EQ(difference(dump(scratch.path("in/reports.db")), first), "");
}

TEST(Files, NameClashStopsRun) {
  const Scratch scratch;
  const std::string folder = write_reports(scratch, "in", 2);
  scratch.write("in/a\xFF.txt", "one\n");
  scratch.write("in/a%FF.txt", "another\n");
  EXPECT_NE(run({program("thaimemo-ingest"), folder, "--db", scratch.path("a.db")}).exit_code, 64);
  EXPECT_THAT(
      ask(scratch.path("a.db"), "SELECT source FROM documents WHERE source LIKE 'in/a%' ORDER BY source"),
      ElementsAre("in/a%25FF.txt", "in/a%FF.txt"));
}

TEST(Files, SpecialNamesOfDatabasesAreRefused) {
  const Scratch scratch;
  const std::string file = scratch.write("a.txt", sample_report(1));
  for (const std::string name : {"", ":memory:", "file:x.db?mode=memory"}) {
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"thaimemo-ingest", file, "--db"},
          {"thaimemo-query", "--sql", "SELECT 1", "--db"},
          {"thaimemo-reprocess", "--db"},
          {"thaimemo-load", "--db"},
          {"thaimemo-verify", "--db"},
          {"thaimemo-review", "--db"},
          {"thaimemo-ingest", file, "--db", scratch.path("b.db"), "--keep-pages"}}) {
      std::vector<std::string> arguments = command;
      arguments[0] = program(command[0]);
      arguments.push_back(name);
      const Finished finished = run(arguments);
      EXPECT_EQ(finished.exit_code, 64) << command[0] << " " << name << finished.err;
    }
  }
}

TEST(Files, RulesThatAreNoPlainFileAreRefused) {
  const Scratch scratch;
  const std::string file = scratch.write("a.txt", sample_report(1)), pipe = scratch.path("rules.toml");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  for (const std::string& rules : {pipe, std::string("/dev/zero"), scratch.path()}) {
    RunOptions short_time;
    short_time.seconds = 30;
    const Finished finished =
        run({program("thaimemo-ingest"), file, "--db", scratch.path("a.db"), "--rules", rules}, short_time);
    EXPECT_TRUE(finished.exit_code == 2 || finished.exit_code == 64) << finished.exit_code << finished.err;
  }
}

// Poppler believes sizes that no page has. The page was refused with all others of its document.
TEST(Files, APageOfWhichNothingSensibleIsReadCostsItself) {
  const std::string text = "BT /F1 12 Tf 20 40 Td (kept) Tj ET";
  const Scratch scratch;
  scratch.write("in/a.pdf", small_pdf({{text}, {text, "0 0 612 9223372036854775807"}, {text}}));
  run({program("thaimemo-ingest"), scratch.path("in"), "--db", scratch.path("a.db"), "--no-ocr"});
  EXPECT_THAT(ask(scratch.path("a.db"), "SELECT status || pages FROM documents"), ElementsAre("partial3"));
  EXPECT_THAT(ask(scratch.path("a.db"), "SELECT page FROM problems WHERE code = 'page-unreadable'"),
              ElementsAre("2"));
}

}  // namespace
}  // namespace thaimemo::pipeline
