// What happens to the supervisor, or is done by it, costs no document anything.
#include <gmock/gmock.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "tests/faults/faults_fixture.h"

namespace thaimemo::faults {
namespace {

using Clock = std::chrono::steady_clock;

// Twice as long as a worker may sleep.
constexpr std::chrono::milliseconds too_long{2400};

class SupervisorTest : public FaultsTest {
 protected:
  Status status_of(const std::string& source) const { return outcomes_.at(source).document.status; }
};

TEST_F(SupervisorTest, MemoryLimitInherited) {
  const RunSettings settings = quick_settings();
  for (const char* name : {"good.1", "good.2"}) files_.push_back({"", name});
  fakes();
  Nursery nursery(trades(), settings.limits);
  const auto held = static_cast<std::size_t>(settings.limits.memory_mb) << 20;
  const std::vector<char> documents_before(held, 'x');
  StopSignal stop;
  EXPECT_TRUE(run_documents(nursery, files_, stages(), settings, stop));
  EXPECT_EQ(documents_before.back(), 'x');
  EXPECT_EQ(status_of("good.1"), Status::ok);
  EXPECT_EQ(status_of("good.2"), Status::ok);
}

TEST_F(SupervisorTest, TimeInWhichItDoesNotListenIsNotTheWorkers) {
  files_ = {{"", "good"}, {"", "good_large"}};
  Stages busy = stages();
  busy.load = [this](const Outcome& outcome) {
    if (outcome.document.source == "good") std::this_thread::sleep_for(too_long);
    load(outcome);
  };
  Nursery nursery(trades(), quick_settings().limits);
  StopSignal stop;
  EXPECT_TRUE(run_documents(nursery, files_, busy, quick_settings(), stop));
  EXPECT_EQ(status_of("good_large"), Status::ok);
}

TEST_F(SupervisorTest, StoppedAndContinued) {
  files_ = {{"", "stopped_once"}};
  fakes();
  const auto began = Clock::now();
  Stages waking = stages();
  waking.tick = [&](int, int) {
    if (Clock::now() - began > too_long) kill(stopped_worker(), SIGCONT);
  };
  Nursery nursery(trades(), quick_settings().limits);
  StopSignal stop;
  EXPECT_TRUE(run_documents(nursery, files_, waking, quick_settings(), stop));
  EXPECT_EQ(status_of("stopped_once"), Status::ok);
}

TEST_F(SupervisorTest, APageTooLargeToBeParsedIsNotTaken) {
  RunSettings settings = quick_settings();
  settings.limits.frame_mb = 1;
  ASSERT_TRUE(run({"huge_page", "good"}, settings));
  EXPECT_EQ(status_of("huge_page"), Status::too_large);
  EXPECT_EQ(status_of("good"), Status::ok);
}

TEST_F(SupervisorTest, WhatItIgnoresIsNoStop) {
  const auto before = std::signal(SIGHUP, SIG_IGN);
  {
    StopSignal stop;
    kill(getpid(), SIGHUP);
    EXPECT_FALSE(stop.requested());
    kill(getpid(), SIGTERM);
    EXPECT_TRUE(stop.requested());
  }
  std::signal(SIGHUP, before);
}

// The first of this process's children, as the kernel lists them; 0 where there is none.
pid_t first_child() {
  const std::string self = std::to_string(getpid());
  pid_t child = 0;
  std::ifstream("/proc/" + self + "/task/" + self + "/children") >> child;
  return child;
}

TEST_F(SupervisorTest, AKilledNurseryIsForkedAnew) {
  Nursery nursery(trades(), quick_settings().limits);
  const pid_t process = first_child();
  if (process == 0) GTEST_SKIP() << "this kernel does not list children";
  kill(process, SIGKILL);
  files_ = {{"", "good"}};
  StopSignal stop;
  EXPECT_TRUE(run_documents(nursery, files_, stages(), quick_settings(), stop));
  EXPECT_EQ(status_of("good"), Status::ok);
}

TEST_F(SupervisorTest, WorkersHaveNoEnvironment) {
  setenv("THAIMEMO_SECRET", "secret", 1);
  EXPECT_EQ(document_of("environment").title, "none");
}

// One that never said a word has not even the fingerprint of its file: the supervisor opens no document.
TEST_F(SupervisorTest, AFileWhoseWorkerSaidNothingHasNoFingerprint) {
  EXPECT_EQ(document_of("exit_without_record").sha256, "");
}

}  // namespace
}  // namespace thaimemo::faults
