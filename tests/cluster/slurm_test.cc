// The script that plan writes, on the real engine: three nodes on this machine (tests/cluster/slurm). Skipped where
// Slurm is not installed or cannot be started.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <sstream>
#include <thread>

#include "tests/cluster/archive.h"
#include "tests/pipeline/database_dump.h"
#include "tests/places.h"

namespace thaimemo::cluster {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int chunks = 20;

class SlurmTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const Finished started = slurm("start", "");
    if (started.exit_code != 0) GTEST_SKIP() << "no Slurm here: " << started.err;
    conf_ = started.out.substr(0, started.out.find('\n'));
    archive_.make_plan(chunks, "a.plan",
                       {"--sbatch", archive_.path("job.sh"), "-j", "1", "--memory-limit", "400"});
  }
  void TearDown() override { slurm("stop", ""); }

  Finished slurm(const std::string& verb, const std::string& node) const {
    std::vector<std::string> command{source_folder() + "/tests/cluster/slurm", verb, archive_.path("slurm")};
    if (!node.empty()) command.push_back(node);
    return pipeline::run(command);
  }

  Finished command(const std::string& line) const {
    RunOptions options;
    options.environment["SLURM_CONF"] = conf_;
    options.folder = archive_.path();
    return pipeline::shell("PATH=" + archive_.path("bin") + ":$PATH; export PATH; " + line, options);
  }
  std::string answer(const std::string& line) const { return command(line).out; }

  // What jobs call as thaimemo: the first try of the last chunk ends as on a full disk, and on node n2 every work stands
  // still in its middle until the node is lost.
  void write_program() const {
    const std::string real = pipeline::program("thaimemo");
    const std::string program = archive_.scratch().write(
        "bin/thaimemo", "#!/bin/sh\ncd '" + archive_.path() + "'\n[ \"$5\" = " + std::to_string(chunks) +
                            " ] && mkdir full 2>/dev/null && exit 75\n"
                            "[ \"$SLURMD_NODENAME\" = n2 ] && ! [ -e lost ] && exec timeout -s STOP 0.3 '" +
                            real + "' \"$@\"\nexec '" + real + "' \"$@\"\n");
    fs::permissions(program, fs::perms::owner_all);
  }

  bool wait_until(const std::function<bool()>& happened, int seconds) const {
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    while (!happened())
      if (Clock::now() > end)
        return false;
      else
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return true;
  }

  // Shards that are published.
  long published() const {
    std::error_code none;
    long count = 0;
    for (fs::directory_iterator entry(archive_.plan() + ".shards", none), end; entry != end;
         entry.increment(none))
      count += entry->path().extension() == ".db" ? 1 : 0;
    return count;
  }
  // Number of a running job: "12_7", on a node where one is named.
  std::string running(const std::string& node = "") const {
    std::istringstream jobs(answer("squeue -h -r -t R -o '%i' " + (node.empty() ? "" : "-w " + node)));
    std::string job;
    jobs >> job;
    return job;
  }
  bool queue_is_empty() const { return answer("squeue -h").empty(); }
  std::string all_logs() const {
    return answer("cat slurm-*.out") + answer("grep -v debug slurm/log/slurmctld.log");
  }

  const Archive archive_{200, 0};
  std::string conf_;
};

TEST_F(SlurmTest, AnArrayThroughALostNodeRequeuesAndTwinsIsWhatOneMachineMakes) {
  write_program();
  ASSERT_EQ(command("sbatch job.sh").exit_code, 0) << all_logs();
  ASSERT_EQ(command("sbatch --array=4,11 job.sh").exit_code, 0);  // the same chunks, by other jobs

  ASSERT_TRUE(wait_until([&] { return published() >= 2; }, 60)) << all_logs();
  const std::string job = running();
  ASSERT_NE(job, "") << "all is done already";
  EXPECT_EQ(command("scontrol requeue " + job).exit_code, 0);

  ASSERT_TRUE(wait_until([&] { return !running("n2").empty(); }, 60)) << all_logs();
  EXPECT_EQ(slurm("kill", "n2").exit_code, 0);
  ASSERT_TRUE(
      wait_until([&] { return answer("sinfo -h -n n2 -o %t").starts_with("down") || queue_is_empty(); }, 60))
      << all_logs();
  archive_.scratch().write("lost", "");
  slurm("revive", "n2");
  EXPECT_EQ(command("scontrol requeue " + job).exit_code, 0);  // running, waiting or done: once more
  ASSERT_TRUE(wait_until([&] { return queue_is_empty(); }, 120)) << answer("squeue") << all_logs();

  const std::string jobs = answer("scontrol show job | grep -o 'Restarts=[1-9]'");
  EXPECT_GE(std::count(jobs.begin(), jobs.end(), '\n'), 3) << "requeued, lost and for want of room\n"
                                                           << all_logs();
  EXPECT_THAT(answer("scontrol show job " + job), ::testing::ContainsRegex("Restarts=[2-9]"));
  const Finished merge = archive_.merge();
  EXPECT_EQ(merge.exit_code, 0) << merge.err << all_logs();
  EXPECT_EQ(pipeline::difference(archive_.dump_of("merged.db"), archive_.undivided()), "");
  EXPECT_EQ(names_in(archive_.plan() + ".shards").size(), static_cast<size_t>(chunks));
}

}  // namespace
}  // namespace thaimemo::cluster
