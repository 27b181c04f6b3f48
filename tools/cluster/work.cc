#include "tools/cluster/work.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "tools/cluster/new_file.h"
#include "tools/cluster/shard_files.h"

namespace thaimemo {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

IngestSettings ingest_settings(const WorkSettings& settings, const Plan& plan,
                               const std::vector<PlannedFile>& files, const std::string& part) {
  IngestSettings ingest;
  for (const PlannedFile& planned : files) ingest.frozen.push_back(planned.file);
  ingest.database = part;
  ingest.rules_file = plan.settings.rules_file;
  ingest.extract.tessdata_dir = plan.settings.tessdata_dir;
  ingest.extract.ocr = plan.settings.ocr;
  ingest.run.workers = settings.workers;
  ingest.run.limits.page_seconds = plan.settings.page_seconds;
  ingest.run.limits.document_seconds = plan.settings.document_seconds;
  ingest.run.limits.memory_mb = plan.settings.memory_mb;
  return ingest;
}

int changed_sizes(const std::vector<PlannedFile>& files) {
  int changed = 0;
  for (const PlannedFile& planned : files) {
    std::error_code gone;
    const auto bytes = std::filesystem::file_size(planned.file.path, gone);
    changed += gone || static_cast<std::int64_t>(bytes) != planned.bytes ? 1 : 0;
  }
  return changed;
}

Error mismatch(const std::string& shard, const std::string& why) {
  return {"shard-mismatch", shard, why,
          "Take it away, or name another folder with --shards; thaimemo work makes it anew."};
}

// The part becomes one file without a log beside it, which says what it holds.
// An archive is one file of the plan, whatever came of it.
void complete(const std::string& part, const Plan& plan, std::size_t files, const WorkDone& done) {
  SQLite::Database db = open_for_writing(part);
  guarded(part, [&] {
    if (!held_chunk(db, plan.sha256, done.chunk)) {
      const auto documents = static_cast<std::size_t>(
          db.execAndGet("SELECT count(*) FROM document WHERE instr(source, '!/') = 0").getInt());
      // Another machine published the chunk and took our part away, and since then its shard was taken away, too.
      if (documents != files) throw mismatch(part, "it was taken away while it grew");
      const int pages = db.execAndGet("SELECT count(*) FROM page").getInt();
      record_chunk(db, {plan.sha256, done.chunk, static_cast<int>(documents), pages, done.seconds});
    }
    db.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)");
    db.execAndGet("PRAGMA journal_mode = DELETE");
  });
}

WorkEnd published(const std::string& part, const Plan& plan, std::size_t files, const WorkDone& done) {
  complete(part, plan, files, done);
  return publish_file(part, done.shard) ? WorkEnd::published : WorkEnd::there_already;
}

// A machine that was quicker takes our part away under our hands: then its shard is what we came for.
void read_into(const std::string& part, const WorkSettings& settings, const Plan& plan,
               const std::vector<PlannedFile>& files, const std::function<void(const IngestState&)>& watch,
               WorkDone& done) try {
  const Clock::time_point start = Clock::now();
  done.sizes_changed = changed_sizes(files);
  done.summary = ingest(ingest_settings(settings, plan, files, part), watch);
  done.seconds = seconds_since(start);
  done.end = done.summary.stopped ? WorkEnd::stopped : published(part, plan, files.size(), done);
} catch (const Error&) {
  if (!std::filesystem::exists(done.shard)) throw;
  done.end = WorkEnd::there_already;
}

const char* name_of(WorkEnd end) {
  switch (end) {
    case WorkEnd::published:
      return "published";
    case WorkEnd::there_already:
      return "there already";
    case WorkEnd::stopped:
      return "stopped";
  }
  return "";
}

std::string statuses_text(const IngestSummary& summary) {
  std::string text;
  for (const auto& [status, number] : summary.statuses)
    text += (text.empty() ? "" : ", ") + std::to_string(number) + " " + status;
  return text;
}

}  // namespace

Chunk chunk_of_shard(const std::string& shard, const Plan& plan, int chunk, std::int64_t files) try {
  SQLite::Database db = open_for_reading(shard);
  std::optional<Chunk> held;
  guarded(shard, [&] { held = held_chunk(db, plan.sha256, chunk); });
  if (!held) throw mismatch(shard, "this is not chunk " + std::to_string(chunk) + " of this plan");
  if (held->documents != files)
    throw mismatch(shard, "it holds " + std::to_string(held->documents) + " documents, and the chunk has " +
                              std::to_string(files) + " files");
  return *held;
} catch (const Error& error) {
  if (error.code() == "shard-mismatch" || error.exit_code() == ExitCode::temporary) throw;
  throw mismatch(shard, std::string("it cannot be read as a shard: ") + error.what());
}

WorkDone work_chunk(const WorkSettings& settings, const std::function<void(const IngestState&)>& watch) {
  const Plan plan = read_plan(settings.plan);
  const std::vector<PlannedFile> files = planned_files(settings.plan, plan, std::max(settings.chunk, 1));
  refuse_other_means(plan);
  const ShardFiles shards(settings.shards.empty() ? default_shards(settings.plan) : settings.shards,
                          plan.sha256);
  WorkDone done{WorkEnd::there_already, shards.shard(settings.chunk), settings.chunk, plan.chunks, {}, 0, 0};
  if (!shards.is_published(settings.chunk)) {
    const ShardPart part(shards, settings.chunk);
    // Whoever had the lock before us may have published it.
    if (!shards.is_published(settings.chunk)) read_into(part.path(), settings, plan, files, watch, done);
  }
  if (done.end == WorkEnd::stopped) return done;
  chunk_of_shard(done.shard, plan, settings.chunk, static_cast<std::int64_t>(files.size()));
  shards.remove_parts(settings.chunk);
  return done;
}

std::string to_text(const WorkDone& done) {
  std::string text =
      "chunk " + std::to_string(done.chunk) + " of " + std::to_string(done.chunks) + ": " + name_of(done.end);
  if (done.summary.files == 0) return text + " (" + done.shard + ")\n";
  char figures[96];
  std::snprintf(figures, sizeof figures, "%d pages read now, %.0f s\n", done.summary.pages, done.seconds);
  text +=
      ", " + std::to_string(done.summary.files) + " files (" + statuses_text(done.summary) + "), " + figures;
  if (done.sizes_changed > 0)
    text += "  " + std::to_string(done.sizes_changed) +
            " of them have another size than the plan says: they changed since\n";
  return text;
}

}  // namespace thaimemo
