#include "tools/ingest/hash_files.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "tools/ingest/process/worker_jobs.h"

namespace thaimemo {
namespace {

constexpr char hashing = 'h';
constexpr std::size_t files_of_a_worker = 200;  // a process costs as much as hashing some reports

std::string sha256_or_nothing(const std::string& path) {
  try {
    return sha256_hex_of_file(path);
  } catch (const Error&) {
    return "";
  }
}

void hash(const Task& task, RecordSink& sink) {
  for (const std::string& path : task.files) sink.send('P', sha256_or_nothing(path));
  sink.complete();
}

struct Batch {
  std::size_t begin, end;  // positions
  int attempts = 0;
};

std::vector<Batch> batches_of(const std::vector<std::string>& paths) {
  std::vector<Batch> batches;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    bytes += paths[i].size() + 1;
    const bool full =
        batches.empty() || bytes > task_bytes_max || i - batches.back().begin == files_of_a_worker;
    if (full) batches.push_back({i, i}), bytes = paths[i].size() + 1;
    batches.back().end = i + 1;
  }
  return batches;
}

class Hashing {
 public:
  Hashing(Nursery& nursery, const std::vector<std::string>& paths, const RunSettings& settings,
          const std::function<void(std::size_t, const std::string&)>& take)
      : paths_(paths),
        settings_(settings),
        take_(take),
        batches_(batches_of(paths)),
        jobs_(nursery, settings.workers, settings.limits,
              {.count = batches_.size(),
               .begin = [this](std::size_t i) { return batches_[i]; },
               .work = [this](Batch& batch) { return task_of(batch); },
               .take = [this](Batch&& batch, Ending&& ending) { take_answers(batch, ending); },
               .tick = [](int) {}}) {}

  bool finish(StopSignal& stop) { return jobs_.run(stop); }

 private:
  Task task_of(Batch& batch) {
    ++batch.attempts;
    const auto at = [this](std::size_t i) { return paths_.begin() + static_cast<std::ptrdiff_t>(i); };
    return {hashing, {at(batch.begin), at(batch.end)}};
  }

  // The file that ended its worker has no answer; another worker goes on behind it.
  void take_answers(Batch batch, const Ending& ending) {
    const std::size_t before = batch.begin;
    ending.received.each_page([&](std::string_view line) {
      if (batch.begin < batch.end) take_(batch.begin++, std::string(line));
    });
    if (batch.begin == batch.end) return;
    const bool try_again = ending.kind == EndingKind::killed && batch.attempts < settings_.attempts;
    if (!try_again) take_(batch.begin++, "");
    if (!try_again || batch.begin > before) batch.attempts = 0;
    if (batch.begin < batch.end) jobs_.again(std::move(batch));
  }

  const std::vector<std::string>& paths_;
  const RunSettings& settings_;
  const std::function<void(std::size_t, const std::string&)>& take_;
  const std::vector<Batch> batches_;
  WorkerJobs<Batch> jobs_;
};

}  // namespace

void add_hashing(Trades& trades) {
  trades[hashing] = hash;
}

bool hash_files(Nursery& nursery, const std::vector<std::string>& paths, const RunSettings& settings,
                StopSignal& stop, const std::function<void(std::size_t, const std::string&)>& take) {
  return Hashing(nursery, paths, settings, take).finish(stop);
}

}  // namespace thaimemo
