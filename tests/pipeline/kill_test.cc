// kill -9 at any moment, then the same command: the database of an undisturbed run.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

using Seconds = std::chrono::duration<double>;

// A process that has ended but was not fetched yet counts as dead.
bool lives(int process) {
  const std::string status = text_of("/proc/" + std::to_string(process) + "/status");
  return !status.empty() && status.find("State:\tZ") == std::string::npos;
}

class KillTest : public ::testing::Test {
 protected:
  void SetUp() override {
    // The leak sanitizer looks at the ending process from a child of its own. We kill children: it would wait
    // for that one for ever.
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
    folder_ = write_reports(scratch_, "reports", 120);
    scratch_.write("reports/broken.pdf", "%PDF-1.7\nnothing follows");
    const auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(run(command("undisturbed.db")).exit_code, 3);
    seconds_ = Seconds(std::chrono::steady_clock::now() - start).count();
    undisturbed_ = dump(scratch_.path("undisturbed.db"));
  }

  std::vector<std::string> command(const std::string& database) const {
    return {program("thaimemo-ingest"), folder_, "--db", scratch_.path(database), "-j", "2"};
  }
  double moment() { return std::uniform_real_distribution<double>(0, seconds_)(random_); }

  Scratch scratch_;
  std::string folder_, undisturbed_;
  double seconds_ = 0;
  std::mt19937 random_{std::random_device{}()};
};

TEST_F(KillTest, TenTimesAllProcessesThenTheSameCommand) {
  for (int turn = 0; turn < 10; ++turn) {
    const std::string database = "killed_" + std::to_string(turn) + ".db";
    const double after = moment();
    {
      Background running(command(database));
      std::this_thread::sleep_for(Seconds(after));
      running.signal_group(SIGKILL);
    }
    EXPECT_EQ(run(command(database)).exit_code, 3) << "killed after " << after << " s";
    EXPECT_EQ(difference(dump(scratch_.path(database)), undisturbed_), "")
        << "killed after " << after << " s";
  }
}

TEST_F(KillTest, WorkersDieWithTheirSupervisor) {
  Background running(command("parent.db"));
  while (running.running() && running.children().empty()) std::this_thread::sleep_for(Seconds(0.001));
  const std::vector<int> workers = running.children();
  running.signal(SIGKILL);
  running.exit_code();
  std::this_thread::sleep_for(Seconds(0.5));
  for (const int worker : workers) EXPECT_FALSE(lives(worker)) << worker;
  EXPECT_EQ(run(command("parent.db")).exit_code, 3);
  EXPECT_EQ(difference(dump(scratch_.path("parent.db")), undisturbed_), "");
}

TEST_F(KillTest, WorkersKilledAloneCostNoDocument) {
  Background running(command("workers.db"));
  int killed = 0;
  while (running.running()) {
    for (const int worker : running.children()) killed += kill(worker, SIGKILL) == 0 ? 1 : 0;
    std::this_thread::sleep_for(Seconds(seconds_ / 8));
  }
  EXPECT_EQ(running.exit_code(), 3);
  EXPECT_GT(killed, 0);
  EXPECT_EQ(difference(dump(scratch_.path("workers.db")), undisturbed_), "");
}

}  // namespace
}  // namespace thaimemo::pipeline
