// The shards of a plan, taken into one database, each once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "store/load/take_documents.h"

namespace thaimemo {

struct MergeSettings {
  std::string plan;
  std::string database;  // made where there is none
  std::string shards;    // "" for default_shards()
};

struct MergeSummary {
  int chunks = 0, merged_before = 0, merged = 0;  // merged: by this call
  std::vector<int> missing;                       // chunks without a shard, by number
  std::vector<Problem> refused;  // shards that are not what they should be; place: their path
  TakenDocuments documents;      // of this call

  bool whole() const { return missing.empty() && refused.empty(); }
};

// Chunk by chunk, each in one transaction with its number in table chunk: killed at any moment, the same call goes on
// where it was, and the database is the one that ingest() makes of all files. What people corrected in the database
// holds (store/load/take_documents.h). A shard that is not refused for itself is taken whatever becomes of others.
// `watch` hears of every chunk: how many are done, of how many. Throws Error as read_plan(), planned_files(),
// refuse_other_means() and the database do.
MergeSummary merge(const MergeSettings& settings, const std::function<void(int done, int chunks)>& watch);

// What was done, several lines, and what to do next.
std::string to_text(const MergeSummary& summary, const MergeSettings& settings);

// "1-3,7,9-12": numbers as sbatch --array takes them.
std::string ranges_of(const std::vector<int>& numbers);

}  // namespace thaimemo
