// Archives unpacked in a worker: into a file without a name that the supervisor hands it, and that is gone with the
// last of both processes, however they end. Who reads a file of an archive gets a copy of that file alone.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/unnamed_file.h"
#include "extract/container/unpack.h"
#include "tools/ingest/process/stop_signal.h"
#include "tools/ingest/process/worker.h"

namespace thaimemo {

// Teaches workers to unpack.
void add_unpacking(Trades& trades);

// `spool` is what the archive is unpacked into, and must outlive the worker.
Task unpacking_task(const std::string& path, const std::string& source, const UnnamedFile& spool);

// An archive inside the archive.
struct UnpackedContainer {
  std::string source;
  std::string document_line;  // unproven
};

// What came of an archive, in the supervisor.
struct Unpacked {
  std::vector<Member> members;
  std::vector<UnpackedContainer> containers;
};

// Throws Error "bad-record" for what unpack() never gives: a source that is not in this archive, or there twice, bytes
// that the spool does not have.
Unpacked unpacked(const Received& received, const std::string& source, const UnnamedFile& spool);

// A file of an archive, as long as anybody needs it.
struct PackedBytes {
  std::shared_ptr<const UnnamedFile> spool;
  Member member;
};
// The bytes in a file of their own; a worker that gets it as Task::input opens it as path_of_input(). Throws Error
// "output-failed".
std::unique_ptr<UnnamedFile> own_file(const PackedBytes& packed);

// The files of an archive that a worker of its own unpacked; those before whatever ended it. Nothing where a stop was
// requested.
std::optional<std::vector<PackedBytes>> unpack_apart(Nursery& nursery, const std::string& path,
                                                     const std::string& source, const WorkerLimits& limits,
                                                     StopSignal& stop);

}  // namespace thaimemo
