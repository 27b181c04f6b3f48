// Archives from outside: thaimemo ingest over a folder that holds some, and what comes after it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/sha256.h"
#include "store/schema/database.h"
#include "tests/extract/container/packing.h"
#include "tests/extract/pdf/small_pdf.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ArchivesTest : public ::testing::Test {
 protected:
  ArchivesTest() {
    const std::string inner = packed({{"three.txt", sample_report(3)}});
    scratch_.write(
        "in/a.zip",
        packed({{"one.txt", sample_report(1)}, {"two.txt", sample_report(2)}, {"inner.zip", inner}}));
    scratch_.write("in/four.txt", sample_report(4));
  }
  Finished ingest(const std::string& database, const std::vector<std::string>& more = {"-j", "2"}) {
    std::vector<std::string> words{program("thaimemo-ingest"), scratch_.path("in"), "--db",
                                   scratch_.path(database)};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  std::vector<std::string> rows(const std::string& database, const std::string& sql) {
    return ask(scratch_.path(database), sql);
  }

  Scratch scratch_;
};

TEST_F(ArchivesTest, WhatIsInAnArchiveIsReadAsIfItLayInAFolder) {
  const Finished done = ingest("a.db");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(done.err, HasSubstr("6 files, 0 loaded before"));
  EXPECT_THAT(rows("a.db", "SELECT source FROM documents WHERE status = 'ok' ORDER BY source"),
              ElementsAre("in/a.zip", "in/a.zip!/inner.zip", "in/a.zip!/inner.zip!/three.txt",
                          "in/a.zip!/one.txt", "in/a.zip!/two.txt", "in/four.txt"));
  EXPECT_THAT(rows("a.db", "SELECT count(*) FROM scores"), ElementsAre("40"));
  EXPECT_THAT(
      rows("a.db", "SELECT count(*) FROM documents WHERE source = 'in/a.zip!/one.txt' AND sha256 = '" +
                       sha256_hex(sample_report(1)) + "'"),
      ElementsAre("1"));
}

TEST_F(ArchivesTest, AnArchiveThatDidNotChangeIsLeftAlone) {
  ingest("a.db");
  const std::string first = dump(scratch_.path("a.db"));
  EXPECT_THAT(ingest("a.db").err, HasSubstr("6 files, 6 loaded before, 0 pages"));
  EXPECT_EQ(difference(dump(scratch_.path("a.db")), first), "");
  scratch_.write("in/a.zip", packed({{"one.txt", sample_report(1)}, {"two.txt", sample_report(5)}}));
  EXPECT_THAT(ingest("a.db").err, HasSubstr("4 files, 2 loaded before"));
}

TEST_F(ArchivesTest, ARetryLooksIntoArchivesThatHoldAFailure) {
  scratch_.write("in/b.zip", packed({{"one.txt", sample_report(1)}, {"bad.pdf", "%PDF-1.7 and nothing"}}));
  EXPECT_EQ(ingest("a.db").exit_code, 3);
  EXPECT_THAT(ingest("a.db").err, HasSubstr("9 files, 9 loaded before"));
  EXPECT_THAT(ingest("a.db", {"--retry"}).err, HasSubstr("9 files, 7 loaded before"));
}

TEST_F(ArchivesTest, PagesOfFilesInArchivesAreKept) {
  scratch_.write("in/b.zip", packed({{"b.pdf", small_pdf({{"BT /F1 10 Tf 20 70 Td (Hello) Tj ET"}})}}));
  const std::string images = scratch_.path("a.images");
  EXPECT_THAT(ingest("a.db", {"--no-ocr", "--keep-pages", images}).err,
              HasSubstr("Pages kept of 7 documents: 1 "));
  SQLite::Database kept(images);
  EXPECT_EQ(kept.execAndGet("SELECT count(*) FROM images").getInt(), 1);
}

TEST_F(ArchivesTest, APlanCountsAnArchiveAsOneFile) {
  const std::string plan = scratch_.path("a.plan"), database = scratch_.path("merged.db");
  EXPECT_EQ(run({program("thaimemo-plan"), scratch_.path("in"), "--chunks", "2", "--out", plan}).exit_code,
            0);
  for (const char* chunk : {"1", "2"})
    EXPECT_EQ(run({program("thaimemo-work"), "--plan", plan, "--chunk", chunk}).exit_code, 0);
  EXPECT_EQ(run({program("thaimemo-merge"), "--plan", plan, "--db", database}).exit_code, 0);
  ingest("a.db");
  EXPECT_EQ(difference(dump(database), dump(scratch_.path("a.db"))), "");
}

}  // namespace
}  // namespace thaimemo::pipeline
