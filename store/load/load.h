// One document into the database, in one transaction.
#pragma once

#include <memory>

#include "extract/page/page_record.h"
#include "normalize/segment/report_record.h"
#include "store/schema/database.h"

namespace thaimemo {

enum class LoadResult { added, replaced, unchanged };

// Loads one document after another with statements prepared once. `db` must outlive it.
class Loader {
 public:
  explicit Loader(SQLite::Database& db);
  ~Loader();

  // Replaces whatever stood under the same source. Loading the same records again writes nothing. Never fails
  // for a document's content: two pages, tables or cells that claim the same place become a problem
  // "place-taken", and the first of them stays. A report that is absent (not segmented) becomes a problem
  // "not-segmented". Throws Error as database_error() names it; the document then stands as it stood before.
  LoadResult load(const Document& document, const Report* report);
  LoadResult load(const Document& document, const Report& report) { return load(document, &report); }

 private:
  struct Statements;
  SQLite::Database& db_;
  std::unique_ptr<Statements> statements_;
};

// A single document; a Loader is faster for many.
LoadResult load_document(SQLite::Database& db, const Document& document, const Report& report);

const char* name_of(LoadResult result);  // "added", "replaced", "unchanged"

}  // namespace thaimemo
