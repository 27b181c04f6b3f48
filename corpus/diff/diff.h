// What changed between two runs over an archive: the gate before a new model or rule is taken.
//
// The public views of both databases are compared document by document, so that memory does not grow with the archive
// and time grows with its rows; changes wait in a temporary file until all are known. A row that an inserted one pushed
// on is the same row (see alignment.h). What made the rows (view `runs`) is no change of them; it is counted.
#pragma once

#include "corpus/diff/changes.h"

namespace thaimemo::diff {

struct Difference {
  std::int64_t documents = 0;           // compared, those of one side alone among them
  std::int64_t changes = 0, moved = 0;  // moved: rows that say the same elsewhere, which is no change
  std::int64_t other_runs = 0;          // documents that another version, model or rules made
};

// Compares the files, then shows the changes to `tell`. Throws Error as open_for_reading() does.
Difference compare_databases(const std::string& before, const std::string& after,
                             const std::function<void(Changes& changes, const Difference& difference)>& tell);

}  // namespace thaimemo::diff
