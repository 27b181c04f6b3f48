// The workers that run at the same time. One thread: it forks, so it must stay the only one.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "tools/ingest/worker.h"

namespace thaimemo {

class WorkerPool {
 public:
  WorkerPool(int size, const WorkerLimits& limits) : size_(static_cast<size_t>(size)), limits_(limits) {}

  bool has_room() const { return workers_.size() < size_; }
  bool busy() const { return !workers_.empty(); }
  int pages() const;  // finished by the workers that are at work now

  void start(size_t task, const WorkerBody& body);

  // Waits until something arrives or `tick` has passed; kills workers that are over a limit; returns those
  // that ended.
  std::vector<std::pair<size_t, Ending>> wait(std::chrono::milliseconds tick);

  void kill_all() { workers_.clear(); }

 private:
  size_t size_;
  WorkerLimits limits_;
  std::map<size_t, std::unique_ptr<Worker>> workers_;  // by task
  std::chrono::steady_clock::time_point limits_checked_{};
};

}  // namespace thaimemo
