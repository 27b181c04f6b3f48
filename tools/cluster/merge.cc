#include "tools/cluster/merge.h"

#include <algorithm>
#include <set>

#include "store/schema/address_indexes.h"
#include "tools/cluster/plan.h"
#include "tools/cluster/shard_files.h"
#include "tools/cluster/work.h"

namespace thaimemo {
namespace {

constexpr const char* page_cache = "PRAGMA cache_size = -262144";  // 256 MB: rows go all over the indexes
constexpr std::size_t named_shards_max = 10;                       // of those refused; the rest is counted

std::vector<std::int64_t> files_of_chunks(const std::string& path, const Plan& plan) {
  std::vector<std::int64_t> files(static_cast<std::size_t>(plan.chunks) + 1, 0);
  each_planned_file(path, plan, 0,
                    [&](PlannedFile&& planned) { ++files.at(static_cast<std::size_t>(planned.chunk)); });
  return files;
}

std::set<int> numbers_of(const std::vector<Chunk>& chunks) {
  std::set<int> numbers;
  for (const Chunk& chunk : chunks) numbers.insert(chunk.number);
  return numbers;
}

class Merge {
 public:
  Merge(const MergeSettings& settings, const Plan& plan)
      : plan_(plan),
        files_(files_of_chunks(settings.plan, plan)),
        shards_(settings.shards.empty() ? default_shards(settings.plan) : settings.shards, plan.sha256),
        database_(settings.database),
        db_(open_for_writing(settings.database)) {
    guarded(database_, [&] {
      db_.exec(page_cache);
      held_ = numbers_of(held_chunks(db_, plan_.sha256));
    });
    summary_.chunks = plan.chunks;
  }

  MergeSummary run(const std::function<void(int done, int chunks)>& watch) {
    if (brings_most()) guarded(database_, [&] { drop_address_indexes(db_); });
    for (int number = 1; number <= plan_.chunks; ++number) {
      take(number);
      watch(number, plan_.chunks);
    }
    guarded(database_, [&] {
      db_.exec(writers_cache);  // what SQLite sorts with
      make_address_indexes(db_);
    });
    return std::move(summary_);
  }

 private:
  // Of what the database will hold. Then it is quicker to make the indexes anew.
  bool brings_most() {
    std::int64_t files = 0, there = 0;
    for (int number = 1; number <= plan_.chunks; ++number)
      if (!held_.contains(number) && shards_.is_published(number))
        files += files_.at(static_cast<std::size_t>(number));
    guarded(database_, [&] { there = db_.execAndGet("SELECT count(*) FROM document").getInt64(); });
    return files > there;
  }

  void take(int number) {
    if (held_.contains(number))
      ++summary_.merged_before;
    else if (!shards_.is_published(number))
      summary_.missing.push_back(number);
    else
      take_shard(number);
  }

  void take_shard(int number) try {
    const std::string shard = shards_.shard(number);
    const Chunk chunk = chunk_of_shard(shard, plan_, number, files_.at(static_cast<std::size_t>(number)));
    const auto taken = take_documents(db_, shard, chunk);
    if (!taken) return void(++summary_.merged_before);
    ++summary_.merged;
    summary_.documents.added += taken->added;
    summary_.documents.replaced += taken->replaced;
    summary_.documents.unchanged += taken->unchanged;
  } catch (const Error& error) {
    if (error.code() != "shard-mismatch" && error.code() != "db-damaged") throw;
    summary_.refused.push_back({error.code(), Severity::error, 0, shards_.shard(number),
                                std::string(error.what()) + ". " + error.hint()});
  }

  const Plan& plan_;
  const std::vector<std::int64_t> files_;
  const ShardFiles shards_;
  const std::string database_;
  SQLite::Database db_;
  std::set<int> held_;
  MergeSummary summary_;
};

std::string next_step(const MergeSummary& summary, const MergeSettings& settings) {
  if (!summary.missing.empty())
    return "Next: thaimemo work --plan " + settings.plan + " --chunk " +
           std::to_string(summary.missing.front()) + ", or sbatch --array=" + ranges_of(summary.missing) +
           " JOB.sh, then this command again\n";
  if (!summary.refused.empty()) return "Next: see what was refused, then this command again\n";
  return "Next: thaimemo query " + settings.database + " summary\n";
}

}  // namespace

MergeSummary merge(const MergeSettings& settings, const std::function<void(int done, int chunks)>& watch) {
  const Plan plan = read_plan(settings.plan);
  refuse_other_means(plan);
  return Merge(settings, plan).run(watch);
}

std::string ranges_of(const std::vector<int>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    text += (text.empty() ? "" : ",") + std::to_string(numbers[i]);
    if (last > i) text += "-" + std::to_string(numbers[last]);
    i = last + 1;
  }
  return text;
}

std::string to_text(const MergeSummary& summary, const MergeSettings& settings) {
  std::string text = std::to_string(summary.chunks) + " chunks: " + std::to_string(summary.merged) +
                     " merged now, " + std::to_string(summary.merged_before) +
                     " before; documents: " + std::to_string(summary.documents.added) + " added, " +
                     std::to_string(summary.documents.replaced) + " replaced, " +
                     std::to_string(summary.documents.unchanged) + " there already\n";
  if (!summary.missing.empty())
    text += std::to_string(summary.missing.size()) + " without a shard: " + ranges_of(summary.missing) + "\n";
  for (std::size_t i = 0; i < std::min(summary.refused.size(), named_shards_max); ++i)
    text += "Refused: " + summary.refused[i].place + ": " + summary.refused[i].message + " [" +
            summary.refused[i].code + "]\n";
  if (summary.refused.size() > named_shards_max)
    text += "  and " + std::to_string(summary.refused.size() - named_shards_max) + " more\n";
  return text + next_step(summary, settings);
}

}  // namespace thaimemo
