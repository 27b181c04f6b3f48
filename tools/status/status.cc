#include "tools/status/status.h"

#include "store/load/chunks.h"
#include "tools/cluster/plan.h"
#include "tools/cluster/shard_files.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {
namespace {

std::map<std::string, std::int64_t> counts_of_statuses(SQLite::Database& db) {
  SQLite::Statement select(db,
                           "SELECT status, count(*) FROM document WHERE replaced_by IS NULL GROUP BY status");
  std::map<std::string, std::int64_t> counts;
  while (select.executeStep()) counts[select.getColumn(0).getString()] = select.getColumn(1).getInt64();
  return counts;
}

std::vector<Cause> causes(SQLite::Database& db) {
  SQLite::Statement select(
      db,
      "SELECT code, count(DISTINCT document_id), count(*) FROM problems WHERE severity = 'error' "
      "GROUP BY code ORDER BY 2 DESC, 1");
  std::vector<Cause> all;
  while (select.executeStep())
    all.push_back(
        {select.getColumn(0).getString(), select.getColumn(1).getInt64(), select.getColumn(2).getInt64()});
  return all;
}

// Stored pages are given their numbers in the order of loading.
std::vector<FailedDocument> last_failed(SQLite::Database& db, int count) {
  SQLite::Statement select(db,
                           "SELECT d.source, d.status, coalesce(p.code, ''), coalesce(p.message, '') FROM "
                           "document d LEFT JOIN problem p ON "
                           "p.document_id = d.document_id AND p.seq = (SELECT min(seq) FROM problem q WHERE "
                           "q.document_id = d.document_id AND "
                           "q.severity = 'error') WHERE d.replaced_by IS NULL AND d.status <> 'ok' ORDER BY "
                           "(SELECT max(r.rowid) FROM "
                           "page_record r WHERE r.document_id "
                           "= d.document_id) DESC LIMIT ?");
  select.bind(1, count);
  std::vector<FailedDocument> failed;
  while (select.executeStep())
    failed.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                      select.getColumn(2).getString(), select.getColumn(3).getString()});
  return failed;
}

std::optional<LastRun> last_run(SQLite::Database& db) {
  SQLite::Statement select(
      db, "SELECT began_at, seconds, workers, documents, pages FROM ingest_run ORDER BY run_id DESC LIMIT 1");
  if (!select.executeStep()) return std::nullopt;
  return LastRun{select.getColumn(0).getString(), select.getColumn(1).getDouble(),
                 select.getColumn(2).getInt(), select.getColumn(3).getInt64(),
                 select.getColumn(4).getInt64()};
}

// What the database has no row of.
class Left {
 public:
  Left(SQLite::Database& db, ArchiveStatus& status)
      : status_(status), select_(db, "SELECT 1 FROM document WHERE source = ?") {
    status_.files = status_.files.value_or(0);
    status_.left = status_.left.value_or(0);
  }

  void look_for(const std::string& source) {
    select_.reset();
    select_.bind(1, source);
    ++*status_.files;
    *status_.left += select_.executeStep() ? 0 : 1;
  }

 private:
  ArchiveStatus& status_;
  SQLite::Statement select_;
};

ChunkStates chunk_states(SQLite::Database& db, const Plan& plan, const ShardFiles& shards) {
  ChunkStates states;
  states.chunks = plan.chunks;
  double seconds = 0, pages = 0;
  std::vector<bool> merged(static_cast<std::size_t>(plan.chunks) + 1);
  for (const Chunk& chunk : held_chunks(db, plan.sha256)) {
    merged.at(static_cast<std::size_t>(chunk.number)) = true;
    ++states.merged;
    seconds += chunk.seconds;
    pages += chunk.pages;
  }
  if (seconds > 0) states.pages_a_second = pages / seconds;
  for (int number = 1; number <= plan.chunks; ++number)
    if (!merged[static_cast<std::size_t>(number)])
      (shards.is_published(number) ? states.to_merge : states.to_do).push_back(number);
  return states;
}

void look_at_plan(SQLite::Database& db, const StatusSettings& settings, ArchiveStatus& status) {
  const Plan plan = read_plan(settings.plan);
  Left left(db, status);
  each_planned_file(settings.plan, plan, 0,
                    [&](PlannedFile&& planned) { left.look_for(planned.file.source); });
  status.chunks = chunk_states(
      db, plan, {settings.shards.empty() ? default_shards(settings.plan) : settings.shards, plan.sha256});
}

void look_at_paths(SQLite::Database& db, const StatusSettings& settings, ArchiveStatus& status) {
  Left left(db, status);
  for (const SourceFile& file : list_sources(settings.paths, {settings.database}).files)
    left.look_for(file.source);
}

}  // namespace

bool ArchiveStatus::all_ok() const {
  const bool all_read = statuses.empty() || (statuses.size() == 1 && statuses.contains("ok"));
  const bool all_merged = !chunks || chunks->merged == chunks->chunks;
  return all_read && all_merged && causes.empty() && left.value_or(0) == 0;
}

ArchiveStatus archive_status(const StatusSettings& settings) {
  SQLite::Database db = open_for_reading(settings.database);
  ArchiveStatus status;
  guarded(settings.database, [&] {
    status.statuses = counts_of_statuses(db);
    for (const auto& [name, count] : status.statuses) status.documents += count;
    status.pages = db.execAndGet("SELECT count(*) FROM pages").getInt64();
    status.replaced = db.execAndGet("SELECT count(*) FROM replaced").getInt64();
    status.missing = db.execAndGet("SELECT count(*) FROM missing_files").getInt64();
    status.causes = causes(db);
    status.last_failed = last_failed(db, settings.failed_max);
    status.last_run = last_run(db);
    if (!settings.plan.empty()) look_at_plan(db, settings, status);
    if (!settings.paths.empty()) look_at_paths(db, settings, status);
  });
  return status;
}

}  // namespace thaimemo
