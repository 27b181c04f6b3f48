#include "tools/ingest/keep_images.h"

#include <sstream>

#include "tools/ingest/process/worker_jobs.h"

namespace thaimemo {
namespace {

constexpr char drawing = 'd';

struct Job {
  const DocumentToKeep* document;
  DocumentImages images;  // what came of it so far
  int failures = 0, kills = 0;
  std::unique_ptr<UnnamedFile> copy = {};  // of a file in an archive, while a worker draws it
};

std::string in_words(double seconds) {
  std::ostringstream text;
  text << seconds << " s";
  return text.str();
}

std::string reason_of(const Ending& ending, const WorkerLimits& limits) {
  switch (ending.kind) {
    case EndingKind::timeout:
      return "drawing it takes more than " + in_words(limits.page_seconds) +
             " of processor time, or the document more than " + in_words(limits.document_seconds);
    case EndingKind::out_of_memory:
      return "drawing it needs more than " + std::to_string(limits.memory_mb) + " MB of memory";
    case EndingKind::too_large:
      return "the pictures of the document are " + ending.detail + " together";
    case EndingKind::killed:
      return "somebody, or a system out of memory, killed its worker again and again";
    default:
      return ending.detail.empty() ? "drawing it crashed" : "drawing it failed: " + ending.detail;
  }
}

bool is_full(const DocumentImages& document, const WorkerLimits& limits) {
  std::size_t bytes = 0;
  for (const PageImage& image : document.images) bytes += image.bytes.size();
  return bytes > static_cast<std::size_t>(limits.record_mb) << 20;
}

class Run {
 public:
  Run(Nursery& nursery, const std::vector<DocumentToKeep>& documents, const KeepStages& stages,
      const KeepRunSettings& settings)
      : stages_(stages),
        settings_(settings),
        jobs_(nursery, settings.run.workers, settings.run.limits,
              {.count = documents.size(),
               .begin =
                   [&documents](size_t i) {
                     return Job{&documents[i], {documents[i].sha256, 0, {}, {}}};
                   },
               .work = [](Job& job) { return task_of(job); },
               .take = [this](Job&& job, Ending&& ending) { take(std::move(job), std::move(ending)); },
               .tick = [this](int pages) { stages_.tick(stored_, pages_ + pages); }}) {}

  bool finish(StopSignal& stop) { return jobs_.run(stop); }

 private:
  static Task task_of(Job& job) {
    const std::string first = std::to_string(next_page(job.images));
    if (!job.document->packed.spool) return {drawing, {job.document->path}, first};
    job.copy = own_file(job.document->packed);
    return {drawing, {path_of_input()}, first, job.copy->descriptor()};
  }

  void take(Job&& job, Ending&& ending) {
    receive(ending, job);
    if (ending.kind == EndingKind::complete && next_page(job.images) > job.images.pages) return store(job);
    if (ending.kind == EndingKind::killed && ++job.kills < settings_.run.attempts)
      jobs_.again(std::move(job));
    else
      pass_over(std::move(job), ending);
  }

  void receive(Ending& ending, Job& job) {
    const std::size_t before = job.images.images.size();
    try {
      take_images(ending.received, settings_.pictures, job.images);
    } catch (const Error& error) {
      ending.kind = EndingKind::crashed;
      ending.detail = error.what();
    }
    pages_ += static_cast<int>(job.images.images.size() - before);
  }

  // The page that ended the worker has no picture; where too many did, nor have those behind it.
  void pass_over(Job&& job, const Ending& ending) {
    DocumentImages& images = job.images;
    const std::string reason = reason_of(ending, settings_.run.limits);
    if (images.pages == 0) {
      images.problems.push_back(not_kept(0, reason));
      return store(job);
    }
    if (next_page(images) <= images.pages) images.problems.push_back(not_kept(next_page(images), reason));
    const bool give_up = ++job.failures >= settings_.failures_max || ending.kind == EndingKind::too_large ||
                         is_full(images, settings_.run.limits);
    while (give_up && next_page(images) <= images.pages)
      images.problems.push_back(not_kept(next_page(images), "drawing pages before it failed: " + reason));
    if (next_page(images) > images.pages) return store(job);
    job.kills = 0;
    jobs_.again(std::move(job));
  }

  void store(const Job& job) {
    stages_.store(*job.document, job.images);
    ++stored_;
  }

  const KeepStages& stages_;
  const KeepRunSettings& settings_;
  WorkerJobs<Job> jobs_;  // again: killed by somebody, or with pages behind one that failed
  int stored_ = 0, pages_ = 0;
};

}  // namespace

void add_drawing(Trades& trades, const Drawing& draw) {
  trades[drawing] = [draw](const Task& task, RecordSink& sink) {
    draw(task.files.at(0), std::stoi(task.words), sink);
  };
}

bool keep_images(Nursery& nursery, const std::vector<DocumentToKeep>& documents, const KeepStages& stages,
                 const KeepRunSettings& settings, StopSignal& stop) {
  return Run(nursery, documents, stages, settings).finish(stop);
}

}  // namespace thaimemo
