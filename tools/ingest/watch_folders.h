// Folders that grow: ingest that stays and reads what comes.
#pragma once

#include <chrono>
#include <functional>

#include "tools/ingest/ingest.h"

namespace thaimemo {

struct WatchSettings {
  double settle_seconds = 3;   // a file is read once it has not changed for so long
  double rescan_seconds = 60;  // so often the folders are looked through although nothing was told
};

struct WatchSteps {
  std::function<void(const IngestState&)> tick;                              // as for ingest()
  std::function<void(const IngestSummary& batch, double seconds)> finished;  // after each batch
  std::function<void(const std::string& line)> tell;                         // for people
};

// Reads what is there, then what comes, until SIGINT, SIGTERM or SIGHUP: each batch is an ingest() of the files that are
// new or changed and whole, so whoever kills it and gives the same command again goes on with nothing lost or read twice.
// True where the signal came while nothing was being read. `settings.paths` are folders. Throws Error as ingest() does,
// "watch-not-folder", and "watch-folder-gone" where one of them is not there any more.
bool watch_folders(const IngestSettings& settings, const WatchSettings& watch, const WatchSteps& steps);

}  // namespace thaimemo
