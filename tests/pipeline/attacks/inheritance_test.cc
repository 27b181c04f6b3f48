// What a program is started with: signals that are ignored, closed descriptors, limits, another that starts as well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Inheritance : public ::testing::Test {
 protected:
  std::string ingest(const std::string& folder, const std::string& database) const {
    return "thaimemo ingest " + folder + " --db " + scratch_.path(database) + " -j 2";
  }
  std::vector<std::string> ok(const std::string& database) const {
    return ask(scratch_.path(database), "SELECT count(*) FROM documents WHERE status = 'ok'");
  }

  Scratch scratch_;
};

TEST_F(Inheritance, SigchldIgnored) {
  const Finished finished = shell("trap '' CHLD; " + ingest(write_reports(scratch_, "good", 3), "a.db"));
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  EXPECT_THAT(ok("a.db"), ElementsAre("3"));
}

TEST_F(Inheritance, NohupHup) {
  const std::string folder = write_reports(scratch_, "good", 60);
  Background running(
      {"/bin/sh", "-c",
       "trap '' HUP; exec " + program("thaimemo-ingest") + " " + folder + " --db " + scratch_.path("a.db")});
  while (running.running() && running.children().size() < 2)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  running.signal_group(SIGHUP);
  EXPECT_EQ(running.exit_code(), 0);
}

TEST_F(Inheritance, ClosedDescriptorsAreNotTheDatabases) {
  const Finished finished = shell(ingest(write_reports(scratch_, "good", 2), "a.db") + " <&- >&- 2>&-");
  EXPECT_EQ(finished.exit_code, 0);
  EXPECT_THAT(ok("a.db"), ElementsAre("2"));
  EXPECT_EQ(shell("thaimemo query " + scratch_.path("a.db") + " summary >&-").exit_code, 2);
}

TEST_F(Inheritance, ALimitOnFilesIsAnErrorAndNoDeath) {
  RunOptions limited;
  limited.file_size_limit = 100'000;
  const Finished finished = shell(ingest(write_reports(scratch_, "good", 3), "a.db"), limited);
  EXPECT_EQ(finished.exit_code, 75);
  EXPECT_THAT(finished.err, HasSubstr("ulimit -f"));
}

TEST_F(Inheritance, FirstStartRace) {
  const std::string folder = write_reports(scratch_, "good", 2);
  ASSERT_EQ(shell(ingest(folder, "alone.db")).exit_code, 0);
  const std::string alone = dump(scratch_.path("alone.db"));
  for (int turn = 0; turn < 10; ++turn) {
    const std::string database = std::to_string(turn) + ".db";
    const Finished both = shell(ingest(folder, database) + " & " + ingest(folder, database) +
                                "; first=$?; wait $! && exit $first");
    EXPECT_EQ(both.exit_code, 0) << both.err;
    EXPECT_EQ(difference(dump(scratch_.path(database)), alone), "");
  }
}

}  // namespace
}  // namespace thaimemo::pipeline
