// How far an archive is: what is read, what failed and why, what is left, how fast it went, what to do next.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thaimemo {

struct StatusSettings {
  std::string database;
  std::vector<std::string> paths;  // files and folders that were to be read; empty: not looked at
  std::string plan, shards;        // "" for no plan, and for its default_shards()
  int failed_max = 10;             // documents that are named
};

struct Cause {
  std::string code;
  std::int64_t documents = 0, problems = 0;  // problems of severity error
};

struct FailedDocument {
  std::string source, status, code, message;  // of its first problem of severity error; "" where it has none
};

struct LastRun {
  std::string began_at;  // ISO 8601, UTC
  double seconds = 0;    // as far as it is written
  int workers = 0;
  std::int64_t documents = 0, pages = 0;
};

struct ChunkStates {
  int chunks = 0, merged = 0;
  std::vector<int> to_merge, to_do;  // shards that are there and not merged; chunks without a shard
  double pages_a_second = 0;         // of the merged chunks, each by its own clock; 0 where there is none
};

struct ArchiveStatus {
  std::int64_t documents = 0, pages = 0;   // that count
  std::int64_t replaced = 0, missing = 0;  // versions that were replaced; files that are not there any more
  std::map<std::string, std::int64_t> statuses;
  std::vector<Cause> causes;                // the most documents first
  std::vector<FailedDocument> last_failed;  // the last loaded first
  std::optional<LastRun> last_run;
  std::optional<std::int64_t> files, left;  // of the paths or the plan: how many, and how many have no row
  std::optional<ChunkStates> chunks;

  bool all_ok() const;  // nothing failed, and nothing is known to be left
};

// Throws Error as open_for_reading(), list_sources() and read_plan() do. A million names take some seconds.
ArchiveStatus archive_status(const StatusSettings& settings);

// Several lines for people, with the commands to give next; one object for programs.
std::string to_text(const ArchiveStatus& status, const StatusSettings& settings);
std::string to_json_line(const ArchiveStatus& status);

}  // namespace thaimemo
