#include "tools/ingest/worker_pool.h"

#include <poll.h>

namespace thaimemo {

int WorkerPool::pages() const {
  int sum = 0;
  for (const auto& [task, worker] : workers_) sum += worker->pages();
  return sum;
}

void WorkerPool::start(size_t task, const WorkerBody& body) {
  workers_.emplace(task, std::make_unique<Worker>(body, limits_));
}

std::vector<std::pair<size_t, Ending>> WorkerPool::wait(std::chrono::milliseconds tick) {
  std::vector<pollfd> pipes;
  for (const auto& [task, worker] : workers_) pipes.push_back({worker->descriptor(), POLLIN, 0});
  poll(pipes.data(), pipes.size(), static_cast<int>(tick.count()));

  const bool limits_due = std::chrono::steady_clock::now() - limits_checked_ >= tick;
  if (limits_due) limits_checked_ = std::chrono::steady_clock::now();

  std::vector<std::pair<size_t, Ending>> ended;
  size_t position = 0;
  for (auto entry = workers_.begin(); entry != workers_.end(); ++position) {
    Worker& worker = *entry->second;
    if (limits_due) worker.check_limits();
    if (pipes[position].revents == 0 || worker.read_available()) {
      ++entry;
      continue;
    }
    ended.emplace_back(entry->first, worker.ending());
    entry = workers_.erase(entry);
  }
  return ended;
}

}  // namespace thaimemo
