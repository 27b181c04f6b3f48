// What a worker process may do: compute, read the files of its task, answer on its pipe. Nothing else (libseccomp is
// included in sandbox.cc and nowhere else). Parsers meet hostile files here; whatever takes one over has nowhere to go.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace thaimemo {

// Limits of one document. Processor time, not wall time, decides: a busy machine gives the same rows.
struct WorkerLimits {
  double page_seconds = 30;        // processor time from one finished page to the next (and before the first)
  double document_seconds = 3600;  // processor time in all
  double wall_factor = 8;          // wall time is limited to so many times either, for workers that sleep
  std::int64_t memory_mb = 2048;   // address space, mapped libraries and models included
  std::int64_t record_mb = 256;    // what a worker may answer
  std::int64_t frame_mb = 32;      // of that for one page: parsed it takes ten times as much for a moment
  int open_files = 64;
  std::int64_t output_bytes = 0;  // that a file which it was handed open may grow to
};

enum class SandboxDemand {
  require,  // no worker without every ring
  attempt,  // every ring that the kernel takes
  off       // limits only, for hunting faults
};

struct SandboxSettings {
  SandboxDemand demand = SandboxDemand::attempt;
  // Files and folders that workers may read beside those of their task and the system's programs, fonts and models.
  std::vector<std::string> readable;
};

// The rings that hold. Without both there are only limits.
struct Confinement {
  bool seccomp = false;   // no system call that reading does not need
  bool landlock = false;  // no file but those that were named

  bool complete() const { return seccomp && landlock; }
};
std::string name_of(const Confinement& confinement);  // "seccomp, landlock", "seccomp", "landlock", "limits"

// What this kernel takes; asks without setting it.
Confinement confinement_available();

// For the calling process and for good: resource limits, no new privileges, no core dumps, no look into its memory from
// outside; then the rings. A filter allows memory, threads, clocks, reading and writing to descriptors already open.
// Creating processes, executing, sockets, opening for writing, locks, changing files or other processes fail with EPERM.
// Only `task_files` and what the settings name can be opened (EACCES). Memory is not limited under the address
// sanitizer, which reserves terabytes; the supervisor watches it as well.
Confinement enter_sandbox(const WorkerLimits& limits, const SandboxSettings& settings = {},
                          const std::vector<std::string>& task_files = {});

// True in builds with the address sanitizer.
bool address_sanitized();

}  // namespace thaimemo
