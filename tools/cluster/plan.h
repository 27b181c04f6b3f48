// The list of an archive's files, frozen and cut into chunks, as a file that every machine reads (docs/cluster.md).
//
// JSON Lines: a header line with the settings, then one line for each file, those of a chunk together:
//   {"chunks":20,"format":"thaimemo.plan","rules_sha256":…,"version":1,…}
//   {"bytes":51234,"chunk":1,"kind":"pdf","path":"/archive/2567/a.pdf","source":"2567/a.pdf"}
// Paths are absolute; in them '%', and bytes that are not UTF-8, are written as %XX. The same files and settings give
// the same bytes. The SHA-256 of all bytes is the plan's name in databases.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "tools/ingest/source_list.h"

namespace thaimemo {

// As far as a file's name tells; what it is (extract/file_kind.h) shows when it is read.
enum class PlannedKind { pdf, image, text, other };
const char* name_of(PlannedKind kind);

// What decides about rows: every machine reads by the same.
struct PlanSettings {
  std::string rules_file;    // absolute, "" for the built-in rules
  std::string rules_sha256;  // of the rules that it means
  std::string tessdata_dir;  // absolute, "" for the installed models
  bool ocr = true;
  double page_seconds = 0, document_seconds = 0;  // limits of a worker (tools/ingest/process/sandbox.h)
  std::int64_t memory_mb = 0;

  bool operator==(const PlanSettings&) const = default;
};

// Of one plan: what an array of Slurm may count to, and more than a merge has use for.
constexpr int chunks_max = 1'000'000;
constexpr int memory_mb_min = 64, memory_mb_max = 1'000'000;  // as thaimemo ingest has them

struct Plan {
  std::string program_version;  // that made it, and has to do the work
  PlanSettings settings;
  int chunks = 0;
  std::int64_t files = 0, bytes = 0;
  std::string sha256;  // of the plan's bytes; known once it was read from a file
};

struct PlannedFile {
  SourceFile file;
  std::int64_t bytes = 0;
  PlannedKind kind = PlannedKind::other;
  int chunk = 1;  // from 1
};

std::string to_header_line(const Plan& plan);
std::string to_line(const PlannedFile& planned);

// The header. Throws Error "file-unreadable", also where it is no plain file, and "plan-invalid" for a file that is no
// plan, one of a newer format, or one with settings that no plan has.
Plan read_plan(const std::string& path);

// The files of one chunk, 0: of all, by source within each chunk, one by one: a million need not be held. Throws Error
// as read_plan(), "plan-invalid" also where lines are missing (at the end), and "chunk-unknown" (exit 64) where the plan
// has no such chunk. planned_files() refuses two files of one name as well.
void each_planned_file(const std::string& path, const Plan& plan, int chunk,
                       const std::function<void(PlannedFile&& planned)>& take);
std::vector<PlannedFile> planned_files(const std::string& path, const Plan& plan, int chunk);

// Throws Error "plan-mismatch" where this program is of another version, or the rules are not those of then.
void refuse_other_means(const Plan& plan);

}  // namespace thaimemo
