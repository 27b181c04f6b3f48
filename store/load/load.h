// One document into the database, in one transaction.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/record/page_record.h"
#include "normalize/means/means.h"
#include "normalize/record/report_record.h"
#include "store/correction/settle.h"
#include "store/load/fingerprint.h"
#include "store/schema/database.h"

namespace thaimemo {

enum class LoadResult { added, replaced, unchanged };

// What is kept of a document beside its rows. It takes as long to make as the rows take to write, and may be
// made on another thread.
struct Keepsake {
  std::string lines;  // raw_lines()
  Fingerprint fingerprint;
};
Keepsake keepsake_of(const Document& document, const Report* report);
Keepsake keepsake_of(std::string stored_lines, const Document& document, const Report* report);

// What `load_together` loads; the document and its report outlive it.
struct LoadRecord {
  const Document* document;
  const Report* report;
  Keepsake keepsake;
};

// Loads one document after another with statements prepared once. `db` must outlive it.
class Loader {
 public:
  explicit Loader(SQLite::Database& db);
  ~Loader();

  // Replaces whatever stood under the same source: only the report's rows where the pages are the same; where it was
  // read from other bytes it is set aside (store/load/versions.h).
  // Loading the same records again writes nothing. What people corrected in this file holds in its rows
  // (store/correction/settle.h); where the means that made the report are not kept it waits, with the problem
  // "correction-waiting". Never fails for a document's content: two pages, tables or cells that claim the same
  // place become a problem "place-taken", and the first of them stays. A report that is absent (not segmented)
  // becomes a problem "not-segmented". Throws Error as database_error() names it; the document then stands as
  // it stood before.
  LoadResult load(const Document& document, const Report* report, const Keepsake& keepsake);
  LoadResult load(const Document& document, const Report* report) {
    return load(document, report, keepsake_of(document, report));
  }
  LoadResult load(const Document& document, const Report& report) { return load(document, &report); }

  // All of them in one transaction, in their order: where it throws none is loaded.
  void load_together(const std::vector<LoadRecord>& records);

  // The same inside the caller's transaction.
  LoadResult load_within(const Document& document, const Report* report, const Keepsake& keepsake);

  // The means that the database keeps under this SHA-256, made once; nullptr where it keeps none.
  const Means* means_named(const std::string& sha256);

 private:
  struct Statements;
  // `applied`: corrections that hold in the document.
  LoadResult write(const Document& document, const Report* report, const Keepsake& keepsake,
                   const std::vector<Applied>& applied);
  // `stored`: the fingerprint of the rows that stand there.
  LoadResult write_rows(const Document& document, const Report* report, const Keepsake& keepsake,
                        const std::optional<std::string>& stored);
  SQLite::Database& db_;
  std::map<std::string, std::shared_ptr<const Means>> means_;  // by their SHA-256, as they were asked for
  std::unique_ptr<Statements> statements_;
};

// A single document; a Loader is faster for many.
LoadResult load_document(SQLite::Database& db, const Document& document, const Report& report);

const char* name_of(LoadResult result);  // "added", "replaced", "unchanged"

}  // namespace thaimemo
