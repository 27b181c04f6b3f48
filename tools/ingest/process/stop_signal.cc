#include "tools/ingest/process/stop_signal.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <initializer_list>

namespace thaimemo {
namespace {

// nohup, and shells for what runs in the background, want it so.
bool is_ignored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

StopSignal::StopSignal() {
  sigset_t waiting;
  sigemptyset(&waiting);
  for (const int one : {SIGINT, SIGTERM, SIGHUP})
    if (!is_ignored(one)) sigaddset(&waiting, one);
  sigprocmask(SIG_BLOCK, &waiting, &before_);
  descriptor_ = signalfd(-1, &waiting, SFD_NONBLOCK | SFD_CLOEXEC);
}

StopSignal::~StopSignal() {
  if (!requested_) sigprocmask(SIG_SETMASK, &before_, nullptr);
  close(descriptor_);
}

bool StopSignal::requested() {
  signalfd_siginfo arrived{};
  if (!requested_ && read(descriptor_, &arrived, sizeof arrived) == sizeof arrived) {
    requested_ = true;
    sigprocmask(SIG_SETMASK, &before_, nullptr);
  }
  return requested_;
}

}  // namespace thaimemo
