// thaimemo ingest --watch, and archives that change, from outside.
#include <gmock/gmock.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <thread>

#include "store/schema/database.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class WatchTest : public ::testing::Test {
 protected:
  void SetUp() override {
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // as in kill_test.cc
    for (int number = 0; number < 4; ++number) write(number);
  }

  // Complete at once, as a renamed file is.
  void write(int number, const std::string& folder = "in", int content = -1) {
    const std::string name = folder + "/report_" + std::to_string(number) + ".txt";
    const std::string unfinished =
        scratch_.write("elsewhere/x", sample_report(content < 0 ? number : content));
    fs::create_directories(scratch_.path(folder));
    fs::rename(unfinished, scratch_.path(name));
  }
  std::vector<std::string> command(const std::string& database, bool stays) const {
    std::vector<std::string> words{
        program("thaimemo-ingest"), scratch_.path("in"), "--db", scratch_.path(database), "-j", "2"};
    if (stays) words.insert(words.end(), {"--watch", "--settle", "0.1", "--rescan", "600"});
    return words;
  }
  std::int64_t documents(const std::string& database = "a.db") const {
    try {
      SQLite::Database db = open_for_reading(scratch_.path(database));
      return db.execAndGet("SELECT count(*) FROM documents").getInt64();
    } catch (const std::exception&) {
      return 0;  // not there yet
    }
  }
  static bool comes(const std::function<bool()>& what) {
    for (int turn = 0; turn < 3000 && !what(); ++turn) std::this_thread::sleep_for(20ms);
    return what();
  }
  void expect_as_read_at_once(const std::string& database) {
    fs::remove(scratch_.path("once.db"));
    EXPECT_EQ(run(command("once.db", false)).exit_code, 0);
    EXPECT_EQ(difference(dump(scratch_.path(database)), dump(scratch_.path("once.db"))), "");
  }

  Scratch scratch_;
};

TEST_F(WatchTest, ReadsWhatComesIntoOldAndNewFoldersAndEndsCleanly) {
  Background watching(command("a.db", true));
  EXPECT_TRUE(comes([&] { return documents() == 4; }));
  for (int number = 4; number < 8; ++number) write(number, "in/new/folder");
  write(8);
  EXPECT_TRUE(comes([&] { return documents() == 9; }));
  watching.signal(SIGTERM);
  EXPECT_EQ(watching.exit_code(), 0);
  expect_as_read_at_once("a.db");
  const auto runs = ask(scratch_.path("a.db"), "SELECT documents FROM ingest_run");
  EXPECT_GE(runs.size(), 2U);
  EXPECT_LE(runs.size(), 4U);
}

TEST_F(WatchTest, KilledAtAnyMomentTheSameCommandGoesOn) {
  for (const auto after : {50ms, 150ms, 300ms}) {
    Background watching(command("a.db", true));
    std::this_thread::sleep_for(after);
    write(static_cast<int>(after.count()));
    watching.signal_group(SIGKILL);
  }
  Background watching(command("a.db", true));
  EXPECT_TRUE(comes([&] { return documents() == 7; }));
  watching.signal(SIGINT);
  EXPECT_EQ(watching.exit_code(), 0);
  expect_as_read_at_once("a.db");
}

// A namespace of users has a limit of its own, which leaves this machine's as it is.
TEST_F(WatchTest, MoreFoldersThanTheKernelWatchesAreLookedThroughNowAndThen) {
  const std::string limited =
      "unshare -U -r sh -c 'echo 1 > /proc/sys/user/max_inotify_watches && exec \"$@\"' sh ";
  if (shell(limited + "true").exit_code != 0) GTEST_SKIP() << "no namespace of users may be made here";
  for (int number = 4; number < 8; ++number) write(number, "in/" + std::to_string(number));
  std::string line = limited;
  for (const std::string& word : command("a.db", true)) line += "'" + (word == "600" ? "0.2" : word) + "' ";
  Background watching({"/bin/sh", "-c", "exec " + line + "2>" + scratch_.path("told")});
  EXPECT_TRUE(comes([&] { return documents() == 8; }));
  write(8, "in/7");
  EXPECT_TRUE(comes([&] { return documents() == 9; }));
  watching.signal(SIGTERM);
  EXPECT_EQ(watching.exit_code(), 0);
  EXPECT_THAT(text_of(scratch_.path("told")), HasSubstr("Not all folders can be watched"));
  expect_as_read_at_once("a.db");
}

TEST_F(WatchTest, AFolderThatGoesAwayEndsItWithAnErrorAndNothingIsCalledMissing) {
  Background watching(command("a.db", true));
  EXPECT_TRUE(comes([&] { return documents() == 4; }));
  fs::rename(scratch_.path("in"), scratch_.path("out"));
  EXPECT_EQ(watching.exit_code(), 75);
  EXPECT_THAT(ask(scratch_.path("a.db"), "SELECT source FROM missing_files"), ElementsAre());
}

TEST_F(WatchTest, OnlyFoldersAreWatched) {
  const std::string file = scratch_.path("in/report_0.txt");
  const Finished told = run({program("thaimemo-ingest"), file, "--db", scratch_.path("a.db"), "--watch"});
  EXPECT_EQ(told.exit_code, 64);
  EXPECT_THAT(told.err, HasSubstr("watch-not-folder"));
}

TEST_F(WatchTest, AnIngestTellsOfChangedMissingAndOlderFiles) {
  EXPECT_EQ(run(command("a.db", false)).exit_code, 0);
  fs::remove(scratch_.path("in/report_0.txt"));
  write(1, "in", 11);
  const Finished again = run(command("a.db", false));
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("1 file of earlier runs not there any more"));
  EXPECT_THAT(again.err, HasSubstr("in/report_0.txt"));
  EXPECT_THAT(
      ask(scratch_.path("a.db"), "SELECT source || version FROM versions WHERE replaced_by IS NOT NULL"),
      ElementsAre("in/report_1.txt1"));
  const Finished status = run({program("thaimemo-status"), scratch_.path("a.db")});
  EXPECT_THAT(status.out, HasSubstr("1 version replaced"));
  EXPECT_THAT(status.out, HasSubstr("1 of them not there any more"));
  fs::last_write_time(scratch_.path("in/report_2.txt"),
                      fs::file_time_type::clock::from_sys(std::chrono::sys_seconds(1'000'000'000s)));
  std::vector<std::string> since = command("since.db", false);
  since.insert(since.end(), {"--since", "2002-01-01T00:00:00Z"});
  EXPECT_THAT(run(since).err, AllOf(HasSubstr("2 files,"), HasSubstr("1 file left out")));
  since.back() = "2999-01-01";
  EXPECT_EQ(run(since).exit_code, 64);
}

}  // namespace
}  // namespace thaimemo::pipeline
