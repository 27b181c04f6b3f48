// The workers that run at the same time.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "tools/ingest/process/worker.h"

namespace thaimemo {

class WorkerPool {
 public:
  // The nursery must outlive it.
  WorkerPool(Nursery& nursery, int size, const WorkerLimits& limits)
      : nursery_(nursery), size_(static_cast<size_t>(size)), limits_(limits) {}

  bool has_room() const { return workers_.size() < size_; }
  bool busy() const { return !workers_.empty(); }
  int pages() const;  // finished by the workers that are at work now

  void start(size_t task, const Task& what);

  // Waits until something arrives or `tick` has passed; kills workers that are over a limit; returns those
  // that ended.
  std::vector<std::pair<size_t, Ending>> wait(std::chrono::milliseconds tick);

 private:
  using Clock = std::chrono::steady_clock;

  Nursery& nursery_;
  size_t size_;
  WorkerLimits limits_;
  std::map<size_t, std::unique_ptr<Worker>> workers_;  // by task
  Clock::time_point listened_ = Clock::now(), limits_checked_{};
};

}  // namespace thaimemo
