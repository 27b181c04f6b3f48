#include "tools/ingest/run_documents.h"

#include <chrono>
#include <deque>
#include <map>

#include "tools/ingest/worker_pool.h"

namespace thaimemo {
namespace {

constexpr std::chrono::milliseconds tick{100};

struct Job {
  const SourceFile* file;
  int attempts = 0;
  Ending failure = {};  // of the reader, where this job saves what it left
  bool salvage = false;
};

class Run {
 public:
  Run(const std::vector<SourceFile>& files, const Stages& stages, const RunSettings& settings)
      : files_(files), stages_(stages), settings_(settings), pool_(settings.workers, settings.limits) {}

  bool finish(StopSignal& stop) {
    while (waiting() || pool_.busy()) {
      if (stop.requested()) return false;
      while (pool_.has_room() && waiting()) start(next_job());
      for (auto& [task, ending] : pool_.wait(tick)) take(task, std::move(ending));
      stages_.tick(documents_, pages_ + pool_.pages());
    }
    return true;
  }

 private:
  bool waiting() const { return !again_.empty() || next_file_ < files_.size(); }

  Job next_job() {
    if (again_.empty()) return {&files_[next_file_++]};
    Job job = std::move(again_.front());
    again_.pop_front();
    return job;
  }

  void start(Job&& next) {
    const auto entry = running_.emplace(next_task_++, std::move(next)).first;
    const Job& job = entry->second;
    ++entry->second.attempts;
    if (job.salvage)
      pool_.start(entry->first, [this, &job](RecordSink& sink) {
        sink.report(stages_.segment(received_document(job.failure.received)));
        sink.complete();
      });
    else
      pool_.start(entry->first, [this, &job](RecordSink& sink) { stages_.read(*job.file, sink); });
  }

  void take(size_t task, Ending&& ending) {
    const auto entry = running_.find(task);
    Job job = std::move(entry->second);
    running_.erase(entry);
    if (ending.kind == EndingKind::killed && job.attempts < settings_.attempts)
      again_.push_back(std::move(job));
    else if (job.salvage)
      finish_salvage(job, ending);
    else if (worth_saving(ending))
      again_.push_back({job.file, 0, std::move(ending), true});
    else
      load(job, ending);
  }

  static bool worth_saving(const Ending& ending) {
    return ending.kind != EndingKind::complete && !ending.received.page_lines.empty() &&
           ending.received.report_line.empty();
  }

  // Where even the segmentation of what is left fails, the pages stay without a report.
  void finish_salvage(Job& job, Ending& ending) {
    if (ending.kind == EndingKind::complete)
      job.failure.received.report_line = std::move(ending.received.report_line);
    load(job, job.failure);
  }

  void load(const Job& job, const Ending& ending) {
    const Outcome outcome = outcome_of(*job.file, ending, settings_.limits);
    stages_.load(outcome);
    ++documents_;
    pages_ += static_cast<int>(outcome.document.pages.size());
  }

  const std::vector<SourceFile>& files_;
  const Stages& stages_;
  const RunSettings& settings_;
  WorkerPool pool_;
  size_t next_file_ = 0;
  std::deque<Job> again_;  // killed by somebody, or with pages to save
  std::map<size_t, Job> running_;
  size_t next_task_ = 0;
  int documents_ = 0, pages_ = 0;
};

}  // namespace

bool run_documents(const std::vector<SourceFile>& files, const Stages& stages, const RunSettings& settings,
                   StopSignal& stop) {
  return Run(files, stages, settings).finish(stop);
}

}  // namespace thaimemo
