// Ctrl-C and SIGTERM, told without a handler and without a global.
#pragma once

#include <csignal>

namespace thaimemo {

// While it lives, the first SIGINT, SIGTERM or SIGHUP is only noted. From then on they act as usual again: a
// second Ctrl-C ends the process at once. What the caller ignored (nohup) stays ignored.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  bool requested();

 private:
  sigset_t before_{};
  int descriptor_ = -1;
  bool requested_ = false;
};

}  // namespace thaimemo
