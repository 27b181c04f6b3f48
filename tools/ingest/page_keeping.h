// The second part of a run with --keep-pages: which documents still lack their images, and where those go.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/images/image_file_writer.h"
#include "tools/ingest/keep_images.h"

namespace thaimemo {

// Where a run stands: reading documents, or afterwards keeping their pages.
struct IngestState {
  int files = 0, loaded_before = 0;  // of all files
  int documents = 0, pages = 0;      // finished in this run
  bool keeping = false;
};

struct KeepChoice {
  bool again = false;  // also documents that are kept
  bool retry = false;  // also those of which a page could not be kept
};

struct KeptSummary {
  int documents = 0, kept_before = 0, pages = 0;  // documents and pages of this run
  std::vector<std::string> problems;              // of this run: "SOURCE, page N: MESSAGE"
};

class PageKeeping {
 public:
  // Opens the file. Throws Error as open_images_for_writing(), and "db-unnamed" where it is the database itself.
  PageKeeping(const std::string& file, const std::string& database, const KeepChoice& choice);

  // Of those sources that have a row in `reports`, each content once, whatever its names. The nursery knows
  // hashing and drawing. False where it was stopped. Throws Error as the files do.
  bool run(Nursery& nursery, SQLite::Database& reports, const std::vector<SourceFile>& sources,
           const RunSettings& settings, StopSignal& stop,
           const std::function<void(const IngestState&)>& watch);

  const KeptSummary& summary() const { return summary_; }

 private:
  std::vector<DocumentToKeep> not_kept_yet(SQLite::Database& reports, const std::vector<SourceFile>& sources);
  void take_unchanged(const DocumentToKeep& document, const std::string& sha256,
                      std::vector<DocumentToKeep>& left);
  bool is_kept(const std::string& sha256);
  void store(const DocumentToKeep& document, const DocumentImages& images);

  KeepChoice choice_;
  SQLite::Database db_;
  ImageFileWriter writer_;
  KeptSummary summary_;
};

}  // namespace thaimemo
