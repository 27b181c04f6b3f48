// One chunk of a plan, read into one shard, which is published when it is whole.
#pragma once

#include <functional>
#include <string>

#include "store/load/chunks.h"
#include "tools/cluster/plan.h"
#include "tools/ingest/ingest.h"

namespace thaimemo {

struct WorkSettings {
  std::string plan;
  std::string shards;  // "" for default_shards()
  int chunk = 0;
  int workers = 1;
};

enum class WorkEnd {
  published,      // by this call
  there_already,  // before, or by another machine that was quicker
  stopped         // by a signal: what was read stays, and the same call on this machine goes on
};

struct WorkDone {
  WorkEnd end = WorkEnd::published;
  std::string shard;
  int chunk = 0, chunks = 0;  // its number, of how many
  IngestSummary summary;      // of this call; empty where the shard was there before
  int sizes_changed = 0;      // files that have another size than when the plan was made
  double seconds = 0;         // by the clock
};

// At least once is enough: however often, on however many machines and at the same time this is called for a chunk, one
// shard comes of it, with the rows that ingest() makes of these files. Throws Error as read_plan(), planned_files(),
// refuse_other_means(), ingest() and ShardPart do, and "shard-mismatch" where something else stands in the shard's place.
WorkDone work_chunk(const WorkSettings& settings, const std::function<void(const IngestState&)>& watch);

// Which chunk of the plan a published shard holds. Throws Error "shard-mismatch" where it is none of this plan's, is
// another chunk's, lacks documents, or cannot be read.
Chunk chunk_of_shard(const std::string& shard, const Plan& plan, int chunk, std::int64_t files);

// "chunk 7 of 20: published, 123 files (120 ok, 3 damaged), 456 pages, 78 s"
std::string to_text(const WorkDone& done);

}  // namespace thaimemo
