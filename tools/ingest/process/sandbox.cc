#include "tools/ingest/process/sandbox.h"

#include <fcntl.h>
#include <linux/sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <memory>

#include "tools/ingest/process/landlock.h"

#if defined(__SANITIZE_ADDRESS__)
#define THAIMEMO_ADDRESS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define THAIMEMO_ADDRESS_SANITIZED 1
#endif
#endif

namespace thaimemo {
namespace {

constexpr const char* allowed_calls[] = {
    // memory
    "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "mincore", "membarrier", "mlock", "munlock",
    // reading, and writing to what is open
    "read", "readv", "pread64", "preadv", "write", "writev", "lseek", "close", "close_range", "dup", "dup2",
    "dup3", "fadvise64", "poll", "ppoll", "select", "pselect6",
    // looking at files
    "stat", "fstat", "lstat", "newfstatat", "statx", "statfs", "fstatfs", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat", "getdents", "getdents64", "getcwd",
    // threads and signals of its own
    "futex", "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "sched_yield",
    "sched_getaffinity", "sched_getparam", "sched_getscheduler", "rt_sigaction", "rt_sigprocmask",
    "rt_sigreturn", "rt_sigpending", "sigaltstack", "restart_syscall", "exit", "exit_group", "arch_prctl",
    "gettid", "getpid", "getppid",
    // clocks and facts
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "times",
    "getrandom", "uname", "sysinfo", "getrlimit", "getrusage", "getuid", "geteuid", "getgid", "getegid",
    "getpgrp", "getcpu", "get_mempolicy"};

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

void allow(const Filter& filter, const char* name) {
  const int call = seccomp_syscall_resolve_name(name);
  if (call != __NR_SCMP_ERROR)
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);  // unknown here: stays refused
}

// Only with this argument. (libseccomp's own macros are C that clang does not take in C++.)
void allow_where(const Filter& filter, int call, const scmp_arg_cmp& argument) {
  seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &argument);
}

// The flags argument of an open call may not ask for anything that changes a file.
void allow_reading_only(const Filter& filter, int call, unsigned flags_argument) {
  constexpr scmp_datum_t changing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  allow_where(filter, call, {flags_argument, SCMP_CMP_MASKED_EQ, changing, O_RDONLY});
}

// Neither locks, which would stop whoever writes the database, nor owners and signals of descriptors, which would kill
// whoever reads the pipe.
void allow_harmless_fcntl(const Filter& filter) {
  constexpr scmp_datum_t command = 0xffffffff;  // the kernel takes these bits
  for (const int one : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC})
    allow_where(filter, SCMP_SYS(fcntl), {1, SCMP_CMP_MASKED_EQ, command, static_cast<scmp_datum_t>(one)});
}

// Signals may only go to itself (abort), limits may only be read, and clone may only start threads.
void allow_with_conditions(const Filter& filter) {
  const auto self = static_cast<scmp_datum_t>(getpid());
  allow_reading_only(filter, SCMP_SYS(open), 1);
  allow_reading_only(filter, SCMP_SYS(openat), 2);
  allow_harmless_fcntl(filter);
  allow_where(filter, SCMP_SYS(tgkill), {0, SCMP_CMP_EQ, self, 0});
  allow_where(filter, SCMP_SYS(prlimit64), {2, SCMP_CMP_EQ, 0, 0});
  allow_where(filter, SCMP_SYS(clone), {0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD});
  // clone3 hides its flags in memory, where a filter cannot look; without it the C library falls back to
  // clone.
  seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
}

bool load_filter() {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
  if (!filter) return false;
  for (const char* name : allowed_calls) allow(filter, name);
  allow_with_conditions(filter);
  if (address_sanitized())  // the sanitizers find out through a pipe whether an address can be read
    for (const char* name : {"pipe", "pipe2"}) allow(filter, name);
  return seccomp_load(filter.get()) == 0;
}

void limit(__rlimit_resource resource, double value, double grace = 0) {
  const rlimit both{static_cast<rlim_t>(std::ceil(value)), static_cast<rlim_t>(std::ceil(value + grace))};
  setrlimit(resource, &both);
}

void set_limits(const WorkerLimits& limits) {
  if (!address_sanitized()) limit(RLIMIT_AS, static_cast<double>(limits.memory_mb) * 1024 * 1024);
  limit(RLIMIT_CPU, limits.document_seconds, 2);
  limit(RLIMIT_NOFILE, limits.open_files);
  limit(RLIMIT_FSIZE, static_cast<double>(limits.output_bytes));
  limit(RLIMIT_CORE, 0);
}

// Libraries and their data: fonts, character maps, locales. Nothing of any user, and no process but the own.
std::vector<std::string> files_of_the_system() {
  std::vector<std::string> files{"/usr",
                                 "/lib",
                                 "/lib64",
                                 "/etc/fonts",
                                 "/etc/localtime",
                                 "/etc/ld.so.cache",
                                 "/dev/null",
                                 "/dev/urandom",
                                 "/var/cache/fontconfig",
                                 "/etc/locale.alias"};
  if (address_sanitized()) files.emplace_back("/proc/self");  // where its memory lies
  return files;
}

}  // namespace

std::string name_of(const Confinement& confinement) {
  if (confinement.complete()) return "seccomp, landlock";
  if (confinement.landlock) return "landlock";
  return confinement.seccomp ? "seccomp" : "limits";
}

Confinement confinement_available() {
  return {prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0 && seccomp_api_get() > 0, landlock_available()};
}

bool address_sanitized() {
#ifdef THAIMEMO_ADDRESS_SANITIZED
  return true;
#else
  return false;
#endif
}

Confinement enter_sandbox(const WorkerLimits& limits, const SandboxSettings& settings,
                          const std::vector<std::string>& task_files) {
  set_limits(limits);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (!address_sanitized()) prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // it looks into itself at the end
  if (settings.demand == SandboxDemand::off) return {};
  std::vector<std::string> readable = files_of_the_system();
  readable.insert(readable.end(), settings.readable.begin(), settings.readable.end());
  readable.insert(readable.end(), task_files.begin(), task_files.end());
  const bool confined = confine_files(readable);  // before the filter, which refuses its calls
  return {load_filter(), confined};
}

}  // namespace thaimemo
