// A small archive of our own, the plan that cuts it, and what one machine makes of it.
#pragma once

#include <string>
#include <vector>

#include "tests/pipeline/run.h"

namespace thaimemo::cluster {

using pipeline::Finished;
using pipeline::RunOptions;
using pipeline::Scratch;

class Archive {
 public:
  // Reports as text, and two files that are none. `chunks` 0 makes no plan.
  Archive(int documents, int chunks);

  std::string path(const std::string& name = "") const { return scratch_.path(name); }
  std::string folder() const { return path("reports"); }
  std::string plan() const { return path("a.plan"); }
  std::string shard(int chunk) const;

  Finished make_plan(int chunks, const std::string& name, const std::vector<std::string>& more = {}) const;
  std::vector<std::string> work_command(int chunk, const std::vector<std::string>& more = {}) const;
  Finished work(int chunk, const RunOptions& options = {}) const;
  std::vector<std::string> merge_command(const std::string& database) const;
  Finished merge(const std::string& database = "merged.db") const;

  std::string dump_of(const std::string& database) const;
  // What `ingest` makes of the folder: asked once.
  const std::string& undivided() const;

  const Scratch& scratch() const { return scratch_; }

 private:
  Scratch scratch_;
  mutable std::string undivided_;
};

// Done, whether or not some documents have problems.
bool is_done(const Finished& finished);

// Names in a folder, sorted.
std::vector<std::string> names_in(const std::string& folder);

}  // namespace thaimemo::cluster
