// The second part of a run with --keep-pages: which documents still lack their images, and where those go.
#pragma once

#include <functional>
#include <set>
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
  // An archive, and the documents in it that are not kept yet.
  struct ArchiveToKeep {
    SourceFile file;
    std::vector<DocumentToKeep> documents;
  };
  void look_for_wanted(SQLite::Database& reports, const std::vector<SourceFile>& sources);
  void look_into_archive(SQLite::Database& reports, const SourceFile& source);
  bool is_wanted(const std::string& sha256);
  void take_unchanged(const DocumentToKeep& document, const std::string& sha256,
                      std::vector<DocumentToKeep>& left);
  std::vector<DocumentToKeep> found_in(const ArchiveToKeep& archive, const std::vector<PackedBytes>& files);
  bool is_kept(const std::string& sha256);
  void store(const DocumentToKeep& document, const DocumentImages& images);

  KeepChoice choice_;
  SQLite::Database db_;
  ImageFileWriter writer_;
  KeptSummary summary_;
  std::set<std::string> seen_;  // contents: each is kept once
  std::vector<DocumentToKeep> wanted_;
  std::vector<ArchiveToKeep> archives_;
};

}  // namespace thaimemo
