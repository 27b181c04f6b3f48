// The second part of `ingest --keep-pages`: pictures of the pages of documents that are loaded, each document in a
// worker of its own. What happens there costs pages their picture, never a document its rows.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/images/image_file_writer.h"
#include "tools/ingest/archive/unpacking.h"
#include "tools/ingest/image_frames.h"
#include "tools/ingest/run_documents.h"

namespace thaimemo {

struct DocumentToKeep {
  std::string path, source, sha256;
  PackedBytes packed = {};  // of a file in an archive, which `path` is
};

// The work itself, given from outside so that tests can put a fake in its place.
// In a worker: sends the pages of the file from `first` on.
using Drawing = std::function<void(const std::string& path, int first, RecordSink& sink)>;

// Teaches workers to draw; goes into the nursery that keep_images() gets.
void add_drawing(Trades& trades, const Drawing& draw);

// What the supervisor does.
struct KeepStages {
  // Once for each document, in the order they end.
  std::function<void(const DocumentToKeep& document, const DocumentImages& images)> store;
  // Every tenth of a second or so: documents stored, and pages drawn in all.
  std::function<void(int documents, int pages)> tick;
};

struct KeepRunSettings {
  RunSettings run;
  KeepSettings pictures;
  int failures_max = 5;  // pages that end a document's worker; the rest of it is left then
};

// Runs until every document is stored or a stop is requested; false then. A page whose drawing ends its worker has
// the problem "page-not-kept", and another worker goes on behind it. What `store` throws ends the run.
bool keep_images(Nursery& nursery, const std::vector<DocumentToKeep>& documents, const KeepStages& stages,
                 const KeepRunSettings& settings, StopSignal& stop);

}  // namespace thaimemo
