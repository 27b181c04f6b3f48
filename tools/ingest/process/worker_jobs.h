// Jobs through the workers of a pool: each is begun once, may come back as often as it has to, and none is lost.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <utility>

#include "tools/ingest/process/stop_signal.h"
#include "tools/ingest/process/worker_pool.h"

namespace thaimemo {

template <typename Job>
class WorkerJobs {
 public:
  struct Steps {
    std::size_t count = 0;                  // of jobs
    std::function<Job(std::size_t)> begin;  // makes one of them
    // Before each of its workers starts: what that is to do. The job stays where it is until the worker has ended.
    std::function<Task(Job&)> work;
    // In the supervisor, whatever came of the worker. What it throws ends the run.
    std::function<void(Job&&, Ending&&)> take;
    std::function<void(int pages)>
        tick;  // every tenth of a second or so: pages of the workers that are at work
  };

  WorkerJobs(Nursery& nursery, int workers, const WorkerLimits& limits, Steps steps)
      : steps_(std::move(steps)), pool_(nursery, workers, limits) {}

  // True where all jobs were taken, false where a stop was requested before.
  bool run(StopSignal& stop) {
    while (waiting() || pool_.busy()) {
      if (stop.requested()) return false;
      while (pool_.has_room() && waiting()) start(next_job());
      for (auto& [task, ending] : pool_.wait(tick_length)) take(task, std::move(ending));
      steps_.tick(pool_.pages());
    }
    return true;
  }

  // The job goes on in another worker, before those that were not begun.
  void again(Job&& job) { again_.push_back(std::move(job)); }

 private:
  static constexpr std::chrono::milliseconds tick_length{100};

  bool waiting() const { return !again_.empty() || begun_ < steps_.count; }

  Job next_job() {
    if (again_.empty()) return steps_.begin(begun_++);
    Job job = std::move(again_.front());
    again_.pop_front();
    return job;
  }

  void start(Job&& next) {
    const std::size_t task = next_task_++;
    Job& job = running_.emplace(task, std::move(next)).first->second;
    pool_.start(task, steps_.work(job));
  }

  void take(std::size_t task, Ending&& ending) {
    const auto entry = running_.find(task);
    Job job = std::move(entry->second);
    running_.erase(entry);
    steps_.take(std::move(job), std::move(ending));
  }

  const Steps steps_;
  std::size_t begun_ = 0, next_task_ = 0;
  std::deque<Job> again_;
  std::map<std::size_t, Job> running_;
  WorkerPool pool_;
};

}  // namespace thaimemo
