#include "tools/ingest/run_documents.h"

#include "tools/ingest/archive/unpacking.h"
#include "tools/ingest/process/worker_jobs.h"

namespace thaimemo {
namespace {

constexpr char reading = 'r', saving = 's';

// An archive, from when it is unpacked until all that came of it is loaded.
struct Archive {
  SourceFile file;
  std::shared_ptr<const UnnamedFile> spool = std::make_shared<UnnamedFile>();
  Outcome outcome = {};
};

// An archive's last member lets go of it.
using InArchive = std::shared_ptr<Archive>;

struct Job {
  SourceFile file;
  int attempts = 0;
  Ending failure = {};                   // of the reader, where this job saves what it left
  std::unique_ptr<LineSpool> left = {};  // the same, as the worker gets it
  InArchive unpacked = {};               // the archive that this job unpacks
  InArchive archive = {};                // the one that the file is in, and where
  Member member = {};
  std::unique_ptr<UnnamedFile> copy = {};  // of the member, while a worker reads it
};

class Run {
 public:
  Run(Nursery& nursery, const std::vector<SourceFile>& files, const Stages& stages,
      const RunSettings& settings)
      : stages_(stages),
        settings_(settings),
        jobs_(nursery, settings.workers, settings.limits,
              {.count = files.size(),
               .begin = [&files](size_t i) { return Job{files[i]}; },
               .work = [](Job& job) { return task_of(job); },
               .take = [this](Job&& job, Ending&& ending) { take(std::move(job), std::move(ending)); },
               .tick = [this](int pages) { stages_.tick(documents_, pages_ + pages); }}) {}

  bool finish(StopSignal& stop) { return jobs_.run(stop); }

 private:
  static Task task_of(Job& job) {
    ++job.attempts;
    if (job.left) return {saving, {}, "", job.left->descriptor()};
    if (job.unpacked) return unpacking_task(job.file.path, job.file.source, *job.unpacked->spool);
    if (!job.archive) return {reading, {job.file.path}, job.file.source};
    job.copy = own_file({job.archive->spool, job.member});
    return {reading, {path_of_input()}, job.file.source, job.copy->descriptor()};
  }

  void take(Job&& job, Ending&& ending) {
    if (ending.kind == EndingKind::killed && job.attempts < settings_.attempts)
      try_again(std::move(job));
    else if (job.left)
      finish_salvage(job, ending);
    else if (job.unpacked)
      take_unpacked(job.unpacked, std::move(ending));
    else if (ending.received.is_container && !job.archive)
      unpack(job.file);
    else if (worth_saving(ending))
      save(std::move(job), std::move(ending));
    else
      load(job, ending);
  }

  // What a killed worker unpacked is forgotten.
  void try_again(Job&& job) {
    if (job.unpacked) job.unpacked->spool = std::make_shared<UnnamedFile>();
    jobs_.again(std::move(job));
  }

  void unpack(const SourceFile& file) {
    Job job{file};
    job.unpacked = std::make_shared<Archive>(Archive{file});
    jobs_.again(std::move(job));
  }

  // What arrived of an archive is read, however its worker ended.
  void take_unpacked(const InArchive& archive, Ending&& ending) {
    Unpacked inside;
    try {
      inside = unpacked(ending.received, archive->file.source, *archive->spool);
    } catch (const Error& error) {
      ending.kind = EndingKind::crashed;
      ending.detail = error.what();
    }
    stages_.found(static_cast<int>(inside.members.size() + inside.containers.size()));
    archive->outcome = outcome_of(archive->file, ending, settings_.limits);
    for (const UnpackedContainer& container : inside.containers) load_container(container, ending);
    for (const Member& member : inside.members) begin_member(archive, member);
    leave(archive);
  }

  void begin_member(const InArchive& archive, const Member& member) {
    const SourceFile file{archive->file.path, member.source};
    if (stages_.known(file, member.sha256)) return;
    Job job{file};
    job.archive = archive;
    job.member = member;
    jobs_.again(std::move(job));
  }

  void load_container(const UnpackedContainer& container, const Ending& ending) {
    Ending own;
    own.kind = EndingKind::complete;
    own.received.sandbox = ending.received.sandbox;
    own.received.document_line = container.document_line;
    own.received.report_line = to_report_line({});
    load(outcome_of({"", container.source}, own, settings_.limits));
  }

  // The caller is one of those that hold it.
  void leave(const InArchive& archive) {
    if (archive && archive.use_count() == 1) load(std::move(archive->outcome));
  }

  void save(Job&& job, Ending&& ending) {
    job.left = left_record(ending.received);
    job.failure = std::move(ending);
    job.attempts = 0;
    jobs_.again(std::move(job));
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
    load(outcome_of(job.file, ending, settings_.limits));
    leave(job.archive);
  }

  void load(Outcome&& outcome) {
    const auto pages = static_cast<int>(outcome.document.pages.size());
    stages_.load(std::move(outcome));
    ++documents_;
    pages_ += pages;
  }

  const Stages& stages_;
  const RunSettings& settings_;
  WorkerJobs<Job> jobs_;  // again: killed by somebody, with pages to save, or found in an archive
  int documents_ = 0, pages_ = 0;
};

}  // namespace

void add_reading(Trades& trades, const ReadingStages& stages) {
  add_unpacking(trades);
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
