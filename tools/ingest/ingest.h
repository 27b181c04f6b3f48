// A folder of reports in, one database out.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "tools/ingest/run_documents.h"

namespace thaimemo {

struct IngestSettings {
  std::vector<std::string> paths;
  std::string database;
  std::string rules_file;  // "" for the built-in rules
  ExtractSettings extract;
  RunSettings run;
  bool retry = false;  // also documents that were loaded with another status than ok
  bool again = false;  // also documents that need it no more
};

// Counts over all files of this run, those that were loaded before included: statuses add up to `files`.
struct IngestSummary {
  int files = 0, loaded_before = 0, pages = 0;  // pages: read in this run
  std::map<std::string, int> statuses;
  int with_errors = 0;  // documents of this run that are ok but carry a problem of severity error
  std::vector<std::string> passed_over;  // see SourceList
  bool stopped = false;                  // by a signal; the counts are of what is loaded
};

struct IngestState {
  int files = 0, loaded_before = 0;  // of all files
  int documents = 0, pages = 0;      // finished in this run
};

// A file is left alone where its row was made from the same bytes by the same version with the same rules,
// and otherwise read again. `watch` is told about ten times a second. Throws Error as list_sources, Rules and
// the database do.
IngestSummary ingest(const IngestSettings& settings, const std::function<void(const IngestState&)>& watch);

}  // namespace thaimemo
