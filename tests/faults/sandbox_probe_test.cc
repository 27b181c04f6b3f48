// What code that has taken over a worker would try. Each attempt is made inside a worker, where all of them must fail.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <map>

#include "tests/base/scratch_folder.h"
#include "tools/ingest/process/worker.h"

namespace thaimemo::faults {
namespace {

using ::testing::IsEmpty;
using Attempt = std::function<long()>;  // negative, with errno, where it failed

constexpr char calling = 'c', changing = 'w', opening = 'o', reading = 'r', killing = 'k';

long opened(const std::string& path, int flags) {
  return open(path.c_str(), flags, 0600);
}

// A child that is born all the same ends at once.
long born(long child) {
  if (child == 0) _exit(0);
  if (child > 0) waitpid(static_cast<pid_t>(child), nullptr, 0);
  return child;
}

long locked(int command) {
  struct flock lock {};
  lock.l_type = F_RDLCK;
  return fcntl(3, command, &lock);
}

std::map<std::string, Attempt> processes() {
  return {{"fork", [] { return born(syscall(SYS_fork)); }},
          {"clone", [] { return born(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }},
          {"clone for the supervisor",
           [] { return born(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0)); }},
          {"clone3", [] { return syscall(SYS_clone3, nullptr, 0); }},
          {"exec", [] { return long{execl("/bin/true", "true", nullptr)}; }},
          {"kill", [] { return long{kill(getppid(), 0)}; }},
          {"tgkill", [] { return syscall(SYS_tgkill, getppid(), getppid(), 0); }},
          {"tkill", [] { return syscall(SYS_tkill, getppid(), 0); }},
          {"pidfd_open", [] { return syscall(SYS_pidfd_open, getppid(), 0); }},
          {"ptrace", [] { return long{ptrace(PTRACE_ATTACH, getppid(), 0, 0)}; }},
          {"process_vm_readv", [] { return syscall(SYS_process_vm_readv, getppid(), 0, 0, 0, 0, 0); }},
          {"setpriority", [] { return long{setpriority(PRIO_PROCESS, static_cast<id_t>(getppid()), 5)}; }}};
}

std::map<std::string, Attempt> descriptors() {
  return {{"F_SETSIG", [] { return long{fcntl(3, F_SETSIG, SIGKILL)}; }},
          {"F_SETOWN", [] { return long{fcntl(3, F_SETOWN, getppid())}; }},
          {"F_SETOWN_EX",
           [] {
             const f_owner_ex owner{F_OWNER_PID, getppid()};
             return long{fcntl(3, F_SETOWN_EX, &owner)};
           }},
          {"F_SETFL", [] { return long{fcntl(3, F_SETFL, O_ASYNC)}; }},
          {"F_SETLK", [] { return locked(F_SETLK); }},
          {"F_OFD_SETLK", [] { return locked(F_OFD_SETLK); }},
          {"F_SETLEASE", [] { return long{fcntl(3, F_SETLEASE, F_RDLCK)}; }},
          {"F_NOTIFY", [] { return long{fcntl(3, F_NOTIFY, DN_ACCESS)}; }},
          {"F_SETPIPE_SZ", [] { return long{fcntl(3, F_SETPIPE_SZ, 1 << 20)}; }},
          {"flock", [] { return long{flock(3, LOCK_SH | LOCK_NB)}; }},
          {"ioctl", [] { return syscall(SYS_ioctl, 0, 0x5412, "x"); }}};  // TIOCSTI
}

std::map<std::string, Attempt> changes(const std::string& folder) {
  const std::string there = folder + "/secret", fresh = folder + "/fresh";
  return {{"write", [=] { return opened(there, O_WRONLY); }},
          {"create", [=] { return opened(fresh, O_WRONLY | O_CREAT); }},
          {"truncate by open", [=] { return opened(there, O_RDONLY | O_TRUNC); }},
          {"truncate", [=] { return long{truncate(there.c_str(), 0)}; }},
          {"O_TMPFILE", [=] { return opened(folder, O_TMPFILE | O_RDWR); }},
          {"creat", [=] { return long{creat(fresh.c_str(), 0600)}; }},
          {"unlink", [=] { return long{unlink(there.c_str())}; }},
          {"rename", [=] { return long{rename(there.c_str(), fresh.c_str())}; }},
          {"link", [=] { return long{link(there.c_str(), fresh.c_str())}; }},
          {"mkdir", [=] { return long{mkdir(fresh.c_str(), 0700)}; }},
          {"chmod", [=] { return long{chmod(there.c_str(), 0777)}; }}};
}

std::map<std::string, Attempt> kernel() {
  return {{"socket", [] { return long{socket(AF_INET, SOCK_STREAM, 0)}; }},
          {"unix socket", [] { return long{socket(AF_UNIX, SOCK_STREAM, 0)}; }},
          {"socketpair",
           [] {
             int ends[2];
             return long{socketpair(AF_UNIX, SOCK_STREAM, 0, ends)};
           }},
          {"openat2", [] { return syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", nullptr, 0); }},
          {"io_uring", [] { return syscall(SYS_io_uring_setup, 1, nullptr); }},
          {"bpf", [] { return syscall(SYS_bpf, 0, nullptr, 0); }},
          {"userfaultfd", [] { return syscall(SYS_userfaultfd, 0); }},
          {"memfd", [] { return syscall(SYS_memfd_create, "x", 0); }},
          {"prctl", [] { return syscall(SYS_prctl, 1, 0, 0, 0, 0); }},
          {"seccomp", [] { return syscall(SYS_seccomp, 0, 0, nullptr); }},
          {"setuid", [] { return long{setuid(getuid())}; }},
          {"shmget", [] { return syscall(SYS_shmget, 0, 4096, 0); }},
          {"unshare", [] { return syscall(SYS_unshare, 0); }},
          {"more memory",
           [] {
             const rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
             return long{setrlimit(RLIMIT_AS, &limit)};
           }},
          {"more memory by prlimit", [] {
             const rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
             return syscall(SYS_prlimit64, 0, RLIMIT_AS, &limit, nullptr);
           }}};
}

std::map<std::string, Attempt> files(const std::string& folder) {
  const std::string parent = "/proc/" + std::to_string(getppid());
  std::map<std::string, Attempt> attempts;
  for (const std::string& path : {folder + "/secret", std::string("/etc/passwd"), std::string("/etc/shadow"),
                                  std::string("/proc/1/environ"), parent + "/mem", parent + "/environ",
                                  parent + "/maps", std::string("/home"), std::string("/tmp")})
    attempts["open " + path] = [path] { return opened(path, O_RDONLY); };
  return attempts;
}

// Names of the attempts that did not fail.
void make(const std::map<std::string, Attempt>& attempts, RecordSink& sink) {
  for (const auto& [name, attempt] : attempts) {
    errno = 0;
    if (attempt() >= 0) sink.send('P', name);
  }
  sink.complete();
}

void kill_reader(const Task&, RecordSink& sink) {
  fcntl(3, F_SETSIG, SIGKILL);
  fcntl(3, F_SETOWN, getppid());
  fcntl(3, F_SETFL, O_ASYNC);
  for (int i = 0; i < 100; ++i) sink.send('P', "x");
  sink.complete();
}

class SandboxProbe : public ::testing::Test {
 protected:
  SandboxProbe() { folder_.write("secret", "secret"); }

  Trades trades() const {
    const std::string folder = folder_.path();
    return {{calling,
             [](const Task&, RecordSink& sink) {
               auto attempts = processes();
               attempts.merge(descriptors());
               attempts.merge(kernel());
               make(attempts, sink);
             }},
            {changing, [folder](const Task&, RecordSink& sink) { make(changes(folder), sink); }},
            {opening, [folder](const Task&, RecordSink& sink) { make(files(folder), sink); }},
            {reading,
             [](const Task& task, RecordSink& sink) {
               sink.send('P', opened(task.files.at(0), O_RDONLY) >= 0 ? "its own" : "nothing");
               sink.complete();
             }},
            {killing, kill_reader}};
  }

  std::vector<std::string> successes(const Task& task, const SandboxSettings& settings = {}) const {
    Nursery nursery(trades(), {}, settings);
    Worker worker(nursery, task, {});
    while (worker.read_available()) usleep(1000);
    const Ending ending = worker.ending();
    EXPECT_EQ(ending.kind, EndingKind::complete) << ending.detail;
    std::vector<std::string> names;
    ending.received.each_page([&names](std::string_view line) { names.emplace_back(line); });
    return names;
  }

  void SetUp() override {
    if (!confinement_available().seccomp) GTEST_SKIP() << "this kernel takes no seccomp filters";
  }

  ScratchFolder folder_;
};

TEST_F(SandboxProbe, NoCallThatReadingDoesNotNeed) {
  EXPECT_THAT(successes({calling, {}}), IsEmpty());
}

TEST_F(SandboxProbe, NoFileIsChanged) {
  EXPECT_THAT(successes({changing, {folder_.path("secret")}}), IsEmpty());
}

TEST_F(SandboxProbe, NoFileButThoseOfItsTask) {
  if (!confinement_available().landlock) GTEST_SKIP() << "this kernel has no Landlock";
  EXPECT_THAT(successes({opening, {"/usr/lib/os-release"}}), IsEmpty());
  EXPECT_THAT(successes({reading, {folder_.path("secret")}}), ::testing::ElementsAre("its own"));
}

TEST_F(SandboxProbe, TheReaderOfItsPipeSurvives) {
  EXPECT_EQ(successes({killing, {}}).size(), 100U);
}

// The attempts are real ones. (Others would then stop or kill the process that makes this test.)
TEST_F(SandboxProbe, WithoutTheRingsFilesOpenAndChange) {
  EXPECT_THAT(successes({opening, {}}, {SandboxDemand::off, {}}),
              ::testing::Contains("open " + folder_.path("secret")));
  EXPECT_THAT(successes({changing, {}}, {SandboxDemand::off, {}}), ::testing::Contains("create"));
}

TEST_F(SandboxProbe, AWorkerTellsItsRings) {
  Nursery nursery(trades(), {});
  EXPECT_EQ(name_of(nursery.confinement()), name_of(confinement_available()));
  Nursery free(trades(), {}, {SandboxDemand::off, {}});
  EXPECT_EQ(name_of(free.confinement()), "limits");
}

}  // namespace
}  // namespace thaimemo::faults
