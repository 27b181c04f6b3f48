// Which files have changed since they were read: the fingerprints of many, computed in workers with limits, as whatever
// looks into a file is. A file without end, or on a disk that does not answer, costs its own time.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tools/ingest/process/stop_signal.h"
#include "tools/ingest/process/worker.h"
#include "tools/ingest/run_documents.h"

namespace thaimemo {

// Teaches workers to hash; goes into the nursery that hash_files() gets.
void add_hashing(Trades& trades);

// `take` gets the SHA-256 of each path by its position, in any order; "" where the file cannot be read, or not within
// the limits. False where a stop was requested before all were taken.
bool hash_files(Nursery& nursery, const std::vector<std::string>& paths, const RunSettings& settings,
                StopSignal& stop, const std::function<void(std::size_t at, const std::string& sha256)>& take);

}  // namespace thaimemo
