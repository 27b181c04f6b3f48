#include "tools/ingest/run_documents.h"

#include "tools/ingest/worker_jobs.h"

namespace thaimemo {
namespace {

struct Job {
  const SourceFile* file;
  int attempts = 0;
  Ending failure = {};  // of the reader, where this job saves what it left
  bool salvage = false;
};

class Run {
 public:
  Run(const std::vector<SourceFile>& files, const Stages& stages, const RunSettings& settings)
      : stages_(stages),
        settings_(settings),
        jobs_(settings.workers, settings.limits,
              {.count = files.size(),
               .begin = [&files](size_t i) { return Job{&files[i]}; },
               .work = [this](Job& job) { return work_of(job); },
               .take = [this](Job&& job, Ending&& ending) { take(std::move(job), std::move(ending)); },
               .tick = [this](int pages) { stages_.tick(documents_, pages_ + pages); }}) {}

  bool finish(StopSignal& stop) { return jobs_.run(stop); }

 private:
  WorkerBody work_of(Job& job) {
    ++job.attempts;
    if (!job.salvage) return [this, &job](RecordSink& sink) { stages_.read(*job.file, sink); };
    return [this, &job](RecordSink& sink) {
      sink.report(stages_.segment(received_document(job.failure.received)));
      sink.complete();
    };
  }

  void take(Job&& job, Ending&& ending) {
    if (ending.kind == EndingKind::killed && job.attempts < settings_.attempts)
      jobs_.again(std::move(job));
    else if (job.salvage)
      finish_salvage(job, ending);
    else if (worth_saving(ending))
      jobs_.again({job.file, 0, std::move(ending), true});
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

  const Stages& stages_;
  const RunSettings& settings_;
  WorkerJobs<Job> jobs_;  // again: killed by somebody, or with pages to save
  int documents_ = 0, pages_ = 0;
};

}  // namespace

bool run_documents(const std::vector<SourceFile>& files, const Stages& stages, const RunSettings& settings,
                   StopSignal& stop) {
  return Run(files, stages, settings).finish(stop);
}

}  // namespace thaimemo
