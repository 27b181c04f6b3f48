#include "tools/ingest/run_documents.h"

#include "tools/ingest/process/worker_jobs.h"

namespace thaimemo {
namespace {

constexpr char reading = 'r', saving = 's';

struct Job {
  const SourceFile* file;
  int attempts = 0;
  Ending failure = {};                   // of the reader, where this job saves what it left
  std::unique_ptr<LineSpool> left = {};  // the same, as the worker gets it
};

class Run {
 public:
  Run(Nursery& nursery, const std::vector<SourceFile>& files, const Stages& stages,
      const RunSettings& settings)
      : stages_(stages),
        settings_(settings),
        jobs_(nursery, settings.workers, settings.limits,
              {.count = files.size(),
               .begin = [&files](size_t i) { return Job{&files[i]}; },
               .work = [](Job& job) { return task_of(job); },
               .take = [this](Job&& job, Ending&& ending) { take(std::move(job), std::move(ending)); },
               .tick = [this](int pages) { stages_.tick(documents_, pages_ + pages); }}) {}

  bool finish(StopSignal& stop) { return jobs_.run(stop); }

 private:
  static Task task_of(Job& job) {
    ++job.attempts;
    if (job.left) return {saving, {}, "", job.left->descriptor()};
    return {reading, {job.file->path}, job.file->source};
  }

  void take(Job&& job, Ending&& ending) {
    if (ending.kind == EndingKind::killed && job.attempts < settings_.attempts)
      jobs_.again(std::move(job));
    else if (job.left)
      finish_salvage(job, ending);
    else if (worth_saving(ending))
      save(job, std::move(ending));
    else
      load(job, ending);
  }

  void save(const Job& job, Ending&& ending) {
    auto left = left_record(ending.received);
    jobs_.again({job.file, 0, std::move(ending), std::move(left)});
  }

  static bool worth_saving(const Ending& ending) {
    return ending.kind != EndingKind::complete && ending.received.pages > 0 &&
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

  const Stages& stages_;
  const RunSettings& settings_;
  WorkerJobs<Job> jobs_;  // again: killed by somebody, or with pages to save
  int documents_ = 0, pages_ = 0;
};

}  // namespace

void add_reading(Trades& trades, const ReadingStages& stages) {
  trades[reading] = [read = stages.read](const Task& task, RecordSink& sink) {
    read({task.files.at(0), task.words}, sink);
  };
  trades[saving] = [segment = stages.segment](const Task& task, RecordSink& sink) {
    sink.report(segment(document_of_record(task.input)));
    sink.complete();
  };
}

bool run_documents(Nursery& nursery, const std::vector<SourceFile>& files, const Stages& stages,
                   const RunSettings& settings, StopSignal& stop) {
  return Run(nursery, files, stages, settings).finish(stop);
}

}  // namespace thaimemo
