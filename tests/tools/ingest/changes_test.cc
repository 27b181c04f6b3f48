#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/base/scratch_folder.h"
#include "tools/ingest/changes/folder_watch.h"
#include "tools/ingest/changes/moment.h"
#include "tools/ingest/changes/settling.h"

namespace thaimemo {
namespace {

using namespace std::chrono_literals;
using Clock = Settling::Clock;

TEST(Moment, IsADayOrATime) {
  EXPECT_EQ(moment_named("1970-01-02T00:00:00Z")->time_since_epoch(), 24h);
  EXPECT_EQ(moment_named("2026-11-29T08:30:00+07:00"), moment_named("2026-11-29T01:30:00Z"));
  EXPECT_EQ(moment_named("2026-11-28 21:30:00.75-04:00"), moment_named("2026-11-29T01:30:00Z"));
  for (const char* none : {"", "29/11/2026", "2026-02-30", "2026-11-29T08:30", "2026-11-29T25:00:00Z",
                           "2026-13-01", "2026-11-29T08:30:00", "2026-11-29x"})
    EXPECT_FALSE(moment_named(none)) << none;
}

TEST(Moment, ADayBeginsWithTheMidnightOfThisPlace) {
  setenv("TZ", "UTC-7", 1);  // seven hours ahead of UTC
  tzset();
  EXPECT_EQ(moment_named("2026-11-29"), moment_named("2026-11-28T17:00:00Z"));
  unsetenv("TZ");
  tzset();
}

class SettlingTest : public ::testing::Test {
 protected:
  bool settled(std::int64_t size, std::chrono::seconds later, std::chrono::seconds changed_before) {
    const auto day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 29);
    const std::chrono::nanoseconds changed = (day + later - changed_before).time_since_epoch();
    return settling_.is_settled("a.pdf", {size, 0, changed.count()}, start_ + later, day + later);
  }
  Settling settling_{std::chrono::duration<double>(3)};
  Clock::time_point start_ = Clock::now();
};

TEST_F(SettlingTest, AFileThatChangedLongAgoIsWhole) {
  EXPECT_TRUE(settled(1, 0s, 3s));
  EXPECT_FALSE(settling_.any_waiting(start_));
}

TEST_F(SettlingTest, AFileThatGrowsIsWaitedFor) {
  EXPECT_FALSE(settled(1, 0s, 0s));
  EXPECT_FALSE(settled(2, 2s, 0s));
  EXPECT_TRUE(settling_.any_waiting(start_ + 2s));
  EXPECT_FALSE(settled(2, 4s, 2s));
  EXPECT_TRUE(settled(2, 5s, 3s));
}

// Of a machine of the network whose clock runs ahead.
TEST_F(SettlingTest, AFileFromTheFutureIsWholeOnceItIsSeenUnchanged) {
  EXPECT_FALSE(settled(1, 0s, -3600s));
  EXPECT_FALSE(settled(1, 2s, -3598s));
  EXPECT_TRUE(settled(1, 3s, -3597s));
}

TEST_F(SettlingTest, AFileThatWentAwayIsWaitedForNoMore) {
  EXPECT_FALSE(settled(1, 0s, 0s));
  EXPECT_FALSE(settling_.any_waiting(start_ + 1s));
}

TEST(FolderWatch, TellsOfWhatComesAndGoes) {
  const ScratchFolder folder;
  FolderWatch watch;
  const std::string place = std::filesystem::path(folder.file("x")).parent_path().string();
  EXPECT_TRUE(watch.cover({place}));
  EXPECT_FALSE(watch.cover({place}));
  EXPECT_FALSE(watch.wait(0ms));
  std::ofstream(folder.file("a.pdf")) << "a";
  EXPECT_TRUE(watch.wait(1s));
  EXPECT_FALSE(watch.wait(0ms));
  std::filesystem::remove(folder.file("a.pdf"));
  EXPECT_TRUE(watch.wait(1s));
  EXPECT_TRUE(watch.complete());
}

TEST(FolderWatch, AFolderThatTookThePlaceOfAnotherIsNew) {
  const ScratchFolder folder;
  FolderWatch watch;
  std::filesystem::create_directory(folder.file("in"));
  EXPECT_TRUE(watch.cover({folder.file("in")}));
  std::filesystem::rename(folder.file("in"), folder.file("out"));
  std::filesystem::create_directory(folder.file("in"));
  EXPECT_TRUE(watch.cover({folder.file("in")}));
  watch.wait(0ms);
  std::ofstream(folder.file("out/a.pdf")) << "a";
  EXPECT_FALSE(watch.wait(0ms));
  std::ofstream(folder.file("in/a.pdf")) << "a";
  EXPECT_TRUE(watch.wait(1s));
}

// The kernel keeps so many events for a process that does not ask (fs.inotify.max_queued_events), and drops the others.
TEST(FolderWatch, ManyMoreChangesThanTheKernelKeepsAreAChange) {
  long kept = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> kept;
  constexpr long most = 50'000;
  if (kept == 0 || kept > most) GTEST_SKIP() << "the queue is not as long as kernels have it: " << kept;
  const ScratchFolder folder;
  FolderWatch watch;
  watch.cover({std::filesystem::path(folder.file("x")).parent_path().string()});
  std::string one = folder.file("a.pdf"), other = folder.file("b.pdf");
  std::ofstream(one) << "a";
  for (long events = 0; events < kept; events += 2) {  // from one name, and to another
    std::filesystem::rename(one, other);
    std::swap(one, other);
  }
  EXPECT_TRUE(watch.wait(1s));
  EXPECT_FALSE(watch.wait(0ms));
  std::ofstream(folder.file("c.pdf")) << "c";
  EXPECT_TRUE(watch.wait(1s));
}

TEST(FolderWatch, WithoutTheKernelsHelpItIsNotComplete) {
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  rlimit none = before;
  none.rlim_cur = 0;
  setrlimit(RLIMIT_NOFILE, &none);
  FolderWatch watch;
  setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_FALSE(watch.cover({"/"}));
  EXPECT_FALSE(watch.complete());
  EXPECT_FALSE(watch.wait(1ms));
}

TEST(FolderWatch, AFolderThatIsNoneIsSaid) {
  FolderWatch watch;
  EXPECT_FALSE(watch.cover({"/nonexistent/folder"}));
  EXPECT_FALSE(watch.complete());
}

}  // namespace
}  // namespace thaimemo
