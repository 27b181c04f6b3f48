#include "tools/ingest/process/worker_pool.h"

#include <poll.h>

#include <algorithm>

namespace thaimemo {

int WorkerPool::pages() const {
  int sum = 0;
  for (const auto& [task, worker] : workers_) sum += worker->pages();
  return sum;
}

void WorkerPool::start(size_t task, const Task& what) {
  workers_.emplace(task, std::make_unique<Worker>(nursery_, what, limits_));
}

std::vector<std::pair<size_t, Ending>> WorkerPool::wait(std::chrono::milliseconds tick) {
  std::vector<pollfd> pipes;
  for (const auto& [task, worker] : workers_) pipes.push_back({worker->descriptor(), POLLIN, 0});
  poll(pipes.data(), pipes.size(), static_cast<int>(tick.count()));

  const Clock::duration passed = std::min<Clock::duration>(Clock::now() - listened_, tick);
  listened_ = Clock::now();
  const bool limits_due = listened_ - limits_checked_ >= tick;
  if (limits_due) limits_checked_ = listened_;

  std::vector<std::pair<size_t, Ending>> ended;
  size_t position = 0;
  for (auto entry = workers_.begin(); entry != workers_.end(); ++position) {
    Worker& worker = *entry->second;
    worker.pass(passed);
    if (pipes[position].revents == 0 || worker.read_available()) {
      if (limits_due) worker.check_limits();
      ++entry;
      continue;
    }
    ended.emplace_back(entry->first, worker.ending());
    entry = workers_.erase(entry);
  }
  return ended;
}

}  // namespace thaimemo
