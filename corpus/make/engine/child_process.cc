#include "corpus/make/engine/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

#include "base/problem.h"

namespace thaimemo::make {

namespace {

constexpr int waiting_step_ms = 10;  // between two looks at a process that should end

// The descriptors of the child: nothing to read, the file for what it prints, the channel, and no other of ours.
class Descriptors {
 public:
  explicit Descriptors(const Invocation& invocation) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, 1, invocation.output_file.c_str(),
                                     O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions_, 1, 2);
    const bool channel = invocation.channel >= 0;
    if (channel) {
      posix_spawn_file_actions_adddup2(&actions_, invocation.channel, 4);
      posix_spawn_file_actions_adddup2(&actions_, 4, 3);
    }
    posix_spawn_file_actions_addclosefrom_np(&actions_, channel ? 5 : 3);
  }
  ~Descriptors() { posix_spawn_file_actions_destroy(&actions_); }
  Descriptors(const Descriptors&) = delete;
  Descriptors& operator=(const Descriptors&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

class Attributes {
 public:
  Attributes() {
    sigset_t usual, none;
    sigemptyset(&none);
    sigemptyset(&usual);
    for (const int one : {SIGPIPE, SIGINT, SIGTERM, SIGHUP}) sigaddset(&usual, one);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setsigdefault(&attributes_, &usual);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

std::vector<std::string> environment_with(const std::map<std::string, std::string>& changes) {
  std::vector<std::string> lines;
  for (char** line = environ; line != nullptr && *line != nullptr; ++line) {
    const std::string text = *line;
    if (!changes.contains(text.substr(0, text.find('=')))) lines.push_back(text);
  }
  for (const auto& [name, value] : changes) lines.push_back(name + "=" + value);
  return lines;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

void check_started(int reason, const Invocation& invocation) {
  const std::string& program = invocation.arguments.front();
  const std::string hint =
      "Install the package " + invocation.package + " (tools/setup measure), or use --printer pango.";
  if (reason == ENOENT) throw Error("printer-missing", program, "there is no such program", hint);
  if (reason != 0) throw Error("printer-failed", program, std::strerror(reason), hint);
}

}  // namespace

ChildProcess::ChildProcess(const Invocation& invocation) {
  const Descriptors descriptors(invocation);
  const Attributes attributes;
  std::vector<std::string> arguments = invocation.arguments;
  std::vector<std::string> environment = environment_with(invocation.environment);
  check_started(posix_spawnp(&process_, arguments.front().c_str(), descriptors.get(), attributes.get(),
                             pointers_to(arguments).data(), pointers_to(environment).data()),
                invocation);
}

ChildProcess::~ChildProcess() {
  kill(-process_, SIGKILL);  // helpers may outlive the program itself
  while (!ended_ && waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool ChildProcess::ends_within(double seconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!ended_) {
    int status = 0;
    const pid_t ended = waitpid(process_, &status, WNOHANG);
    if (ended != 0 && !(ended < 0 && errno == EINTR)) {
      ended_ = true;
      exit_code_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    } else if (std::chrono::steady_clock::now() > until) {
      return false;
    } else {
      poll(nullptr, 0, waiting_step_ms);
    }
  }
  return true;
}

}  // namespace thaimemo::make
