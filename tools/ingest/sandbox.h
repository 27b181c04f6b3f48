// What a worker process may do: compute, read files, answer on its pipe. Nothing else (libseccomp is included
// in sandbox.cc and nowhere else). Parsers meet hostile files here; whatever takes one over has nowhere to
// go.
#pragma once

#include <cstdint>
#include <string>

namespace thaimemo {

// Limits of one document. Processor time, not wall time, decides: a busy machine gives the same rows.
struct WorkerLimits {
  double page_seconds = 30;        // processor time from one finished page to the next (and before the first)
  double document_seconds = 3600;  // processor time in all
  double wall_factor = 8;          // wall time is limited to so many times either, for workers that sleep
  std::int64_t memory_mb = 2048;   // address space, mapped libraries and models included
  std::int64_t record_mb = 256;    // what a worker may answer
  int open_files = 64;
};

enum class SandboxLevel {
  seccomp,
  limits
};                                        // limits: the kernel refused the filter, only resource limits hold
const char* name_of(SandboxLevel level);  // "seccomp", "limits"

// Whether this kernel takes filters; asks without setting one.
bool seccomp_available();

// For the calling process and for good: resource limits, no new privileges, no core dumps, and a filter that
// allows memory, threads, clocks, reading files and writing to descriptors already open. Creating processes,
// executing, sockets, opening for writing, changing files or other processes fail with EPERM. Memory is not
// limited under the address sanitizer, which reserves terabytes; the supervisor watches it as well.
SandboxLevel enter_sandbox(const WorkerLimits& limits);

// True in builds with the address sanitizer.
bool address_sanitized();

}  // namespace thaimemo
