// thaimemo ingest --sandbox, where the kernel gives every ring, and where it refuses one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>

#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tools/ingest/process/sandbox.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// The process and all that it starts meet a kernel without Landlock.
bool forbid_landlock() {
  sock_filter steps[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),  // the number of the call
                         BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_landlock_create_ruleset, 0, 1),
                         BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
                         BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  const sock_fprog program{std::size(steps), steps};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

constexpr int unsupported = 77;

// What `test` expects, of a process that is like this one but for that.
int failures_without_landlock(const std::function<void()>& test) {
  const pid_t child = fork();
  if (child == 0) {
    if (!forbid_landlock()) _exit(unsupported);
    test();
    _exit(::testing::Test::HasFailure() ? 1 : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class SandboxOption : public ::testing::Test {
 protected:
  Finished ingest(const std::string& demand) const {
    return run(
        {program("thaimemo-ingest"), folder_, "--db", scratch_.path(demand + ".db"), "--sandbox", demand});
  }

  Scratch scratch_;
  const std::string folder_ = write_reports(scratch_, "reports", 2);
};

TEST_F(SandboxOption, WithEveryRingNothingIsSaid) {
  if (!confinement_available().complete()) GTEST_SKIP() << "this kernel has not every ring";
  for (const char* demand : {"require", "try"}) {
    const Finished finished = ingest(demand);
    EXPECT_EQ(finished.exit_code, 0) << demand << ": " << finished.err;
    EXPECT_THAT(finished.err, Not(HasSubstr("WARNING"))) << demand;
  }
}

TEST_F(SandboxOption, OffIsSaidLoudly) {
  const Finished finished = ingest("off");
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  EXPECT_THAT(finished.err,
              HasSubstr("WARNING: a hostile file could do harm: workers were confined by limits"));
  EXPECT_THAT(finished.err, HasSubstr("as --sandbox off has it"));
}

TEST_F(SandboxOption, AMissingRingStopsRequireAndIsSaidByTry) {
  const int failures = failures_without_landlock([&] {
    const Finished stopped = ingest("require");
    EXPECT_EQ(stopped.exit_code, 2) << stopped.err;
    EXPECT_THAT(stopped.err, HasSubstr("[sandbox-incomplete]"));
    const Finished gone_on = ingest("try");
    EXPECT_EQ(gone_on.exit_code, 0) << gone_on.err;
    EXPECT_THAT(gone_on.err, HasSubstr("WARNING"));
    EXPECT_THAT(gone_on.err, HasSubstr("this kernel refuses the rest"));
  });
  if (failures == unsupported) GTEST_SKIP() << "no seccomp here";
  EXPECT_EQ(failures, 0);
}

TEST_F(SandboxOption, AnotherWordIsWrongUsage) {
  EXPECT_EQ(ingest("maybe").exit_code, 64);
}

}  // namespace
}  // namespace thaimemo::pipeline
