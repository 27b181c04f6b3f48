// Whole views as files, and everything as one stream, always in the same order.
#pragma once

#include "store/query/write_rows.h"

namespace thaimemo {

// A public view, or one of those with what was replaced (all_documents, …). Throws Error "view-unknown" (exit 64) with the names there are.
std::int64_t export_view(SQLite::Database& db, const std::string& view, const WriteSettings& settings,
                         const TextSink& sink);

// Every public view into FOLDER/view.csv (.json, .ndjson). A file appears under its name only when it is
// complete. Returns the number of rows. Throws Error "output-failed".
std::int64_t export_folder(SQLite::Database& db, const std::string& folder, const WriteSettings& settings);

// {"row":{…},"view":"documents"} for every row of every public view: equal for equal content, whatever the
// order in which documents were loaded.
std::int64_t dump(SQLite::Database& db, const TextSink& sink);

}  // namespace thaimemo
