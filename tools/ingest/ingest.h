// A folder of reports in, one database out.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "tools/ingest/page_keeping.h"
#include "tools/ingest/run_documents.h"

namespace thaimemo {

struct IngestSettings {
  std::vector<std::string> paths;
  std::vector<SourceFile>
      frozen;  // in place of paths: a list that was made before, as list_sources() gives it
  std::string database;
  std::string kept_pages;  // the file that keeps page images; "" keeps none
  std::string rules_file;  // "" for the built-in rules
  ExtractSettings extract;
  RunSettings run;
  SandboxSettings sandbox;
  std::optional<std::chrono::sys_seconds> since;  // only files modified since then
  bool retry = false;  // also documents that were loaded with another status than ok
  bool again = false;  // also documents that need it no more
};

// Counts over all files of this run, those that were loaded before included: statuses add up to `files`.
struct IngestSummary {
  int files = 0, loaded_before = 0, pages = 0;  // pages: read in this run
  std::map<std::string, int> statuses;
  int with_errors = 0;  // documents of this run that are ok but carry a problem of severity error
  std::vector<std::string> passed_over;  // see SourceList
  int older = 0;                         // files that `since` left out; they count nowhere else
  std::vector<std::string> missing;  // sources of earlier runs of these folders whose file is not there now
  std::optional<KeptSummary> kept;
  Confinement sandbox{true, true};  // that held
  bool sandbox_wanted = true;       // as the settings demand
  bool stopped = false;             // by a signal; the counts are of what is loaded
};

// A file is left alone where its row was made from the same bytes by the same version with the same rules,
// and otherwise read again; what was read of other bytes is set aside (store/load/versions.h), and what is gone when it is
// to be read again stays as it is. Then the pages of all are kept whose images the file does not have yet. `watch` is told
// about ten times a second. Throws Error as list_sources, Rules and the databases do, and "sandbox-incomplete".
IngestSummary ingest(const IngestSettings& settings, const std::function<void(const IngestState&)>& watch);

}  // namespace thaimemo
