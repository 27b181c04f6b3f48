// The heart of ingest: every file through a worker process, every outcome to one place, nothing twice,
// nothing lost.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tools/ingest/outcome.h"
#include "tools/ingest/process/stop_signal.h"
#include "tools/ingest/process/worker.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {

// The work itself, given from outside so that tests can put a named fake for each failure in its place.
struct ReadingStages {
  // In a worker: reads the file and sends its document, pages, report and end.
  std::function<void(const SourceFile& file, RecordSink& sink)> read;
  // In another worker: the report line of what a failed reader left, pages already normalized.
  std::function<std::string(const Document& document)> segment;
};

// Teaches workers to read and to unpack; goes into the nursery that run_documents() gets.
void add_reading(Trades& trades, const ReadingStages& reading);

// What the supervisor does.
struct Stages {
  // Once for each file, in the order they end.
  std::function<void(Outcome&& outcome)> load;
  // Every tenth of a second or so: documents loaded, and pages finished in all.
  std::function<void(int documents, int pages)> tick;
  // An archive was unpacked, and so many files more are to be loaded, archives in it included.
  std::function<void(int files)> found = [](int) {};
  // Whether a file of an archive needs no reading: it was loaded before, from these bytes. It counts as none of the
  // documents.
  std::function<bool(const SourceFile& file, const std::string& sha256)> known =
      [](const SourceFile&, const std::string&) { return false; };
};

struct RunSettings {
  int workers = 1;
  WorkerLimits limits;
  int attempts = 3;  // for a document whose worker was killed by somebody else
};

// An archive itself is loaded behind all that came of it, so that whoever finds it loaded finds those as well.
//
// Runs until every file is loaded or a stop is requested; then the workers are killed and false is returned.
// What `load` throws ends the run the same way and is thrown on.
bool run_documents(Nursery& nursery, const std::vector<SourceFile>& files, const Stages& stages,
                   const RunSettings& settings, StopSignal& stop);

}  // namespace thaimemo
