// kill -9 at random moments over all verbs that write, again and again, then the same command to its end: the database of a
// run that nobody disturbed. THAIMEMO_KILLS says how many of each (1 where it does not): docs/robustness.md has a long run.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <thread>

#include "base/problem.h"
#include "tests/cluster/archive.h"
#include "tests/pipeline/database_dump.h"

namespace thaimemo::cluster {
namespace {

namespace fs = std::filesystem;
using pipeline::Background;
using pipeline::program;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;
using Words = std::vector<std::string>;

constexpr double longest_wait = 60;  // seconds, for a machine with other work

class Kills : public ::testing::Test {
 protected:
  void SetUp() override {
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // its child would be waited for for ever (kill_test.cc)
    const char* wanted = std::getenv("THAIMEMO_KILLS");
    if (wanted != nullptr) kills_ = std::atoi(wanted);
    archive_.undivided();
  }
  void TearDown() override { std::printf("%d kills, %d databases\n", killed_, finished_); }

  // Kills `command` until it was killed often enough, each time after at most as long as it takes undisturbed, and each time
  // going on with what it left. A database that became whole is compared, and made away with.
  void kill_often(const Words& command, const std::string& database, const std::string& expected,
                  const std::function<void()>& begin_anew) {
    begin_anew();
    const auto start = Clock::now();
    pipeline::run(command);
    const double undisturbed = Seconds(Clock::now() - start).count();
    for (begin_anew(); killed_ < kills_;) {
      if (was_killed(command, undisturbed)) continue;
      expect_whole(database, expected);
      begin_anew();
    }
    EXPECT_TRUE(is_done(pipeline::run(command)));
    expect_whole(database, expected);
  }

  bool was_killed(const Words& command, double within) {
    Background running(command);
    std::this_thread::sleep_for(Seconds(std::uniform_real_distribution<double>(0, within)(random_)));
    if (!running.running()) return false;
    running.signal_group(SIGKILL);
    ++killed_;
    return true;
  }

  void expect_whole(const std::string& database, const std::string& expected) {
    EXPECT_EQ(pipeline::difference(archive_.dump_of(database), expected), "") << killed_ << " kills";
    ++finished_;
  }

  // False as well while the database is being made.
  bool holds(const std::string& database, const std::string& documents) const try {
    return pipeline::ask(archive_.path(database), "SELECT count(*) FROM documents") == Words{documents};
  } catch (const Error&) {
    return false;
  }

  void remove(const std::string& database) const {
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(archive_.path(database + ending));
  }
  Words ingest(const Words& more) const {
    Words command{program("thaimemo-ingest"), archive_.folder(), "--db", archive_.path("a.db"), "-j", "2"};
    command.insert(command.end(), more.begin(), more.end());
    return command;
  }

  const Archive archive_{12, 2};
  std::mt19937 random_{std::random_device{}()};
  int kills_ = 1, killed_ = 0, finished_ = 0;
};

TEST_F(Kills, OfIngest) {
  kill_often(ingest({}), "a.db", archive_.undivided(), [&] { remove("a.db"); });
}

TEST_F(Kills, OfReprocess) {
  const std::string rules = archive_.scratch().write(
      "own.toml", "version = 1\nadds_to = \"ita.toml\"\n");  // other rules by their bytes: every row says so
  const Words command{program("thaimemo-reprocess"), archive_.path("a.db"), "--rules", rules, "-j", "2"};
  const auto begin_anew = [&] {
    remove("a.db");
    fs::copy(archive_.path("undivided.db"), archive_.path("a.db"));
  };
  begin_anew();
  ASSERT_TRUE(is_done(pipeline::run(command)));
  kill_often(command, "a.db", archive_.dump_of("a.db"), begin_anew);
}

TEST_F(Kills, OfMerge) {
  for (int chunk = 1; chunk <= 2; ++chunk) ASSERT_TRUE(is_done(archive_.work(chunk)));
  kill_often(archive_.merge_command("a.db"), "a.db", archive_.undivided(), [&] { remove("a.db"); });
}

TEST_F(Kills, OfWatch) {
  const Words command = ingest({"--watch", "--settle", "0.1"});
  while (killed_ < kills_) {
    remove("a.db");
    for (int turn = 0; turn < 3 && killed_ < kills_; ++turn) was_killed(command, 1);
    Background watching(command);
    const auto files = std::to_string(names_in(archive_.folder()).size());
    const auto start = Clock::now();
    while (!holds("a.db", files) && Seconds(Clock::now() - start).count() < longest_wait)
      std::this_thread::sleep_for(Seconds(0.05));
    watching.signal(SIGTERM);
    watching.exit_code();
    expect_whole("a.db", archive_.undivided());
  }
}

}  // namespace
}  // namespace thaimemo::cluster
