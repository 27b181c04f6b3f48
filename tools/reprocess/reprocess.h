// Applies rules again to everything a database holds, from its stored page records: no file is opened,
// nothing is recognized anew.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

struct ReprocessSettings {
  std::string database;
  std::string rules_file;    // "" for the built-in rules
  std::string phrases_file;  // "" for none: what our OCR read is put right by them (normalize/text/phrases.h)
  int jobs = 1;              // threads that normalize and segment; one more writes
};

struct ReprocessSummary {
  int documents = 0, changed = 0;  // changed: rows were written anew
  std::vector<Problem> failed;     // documents whose stored pages cannot be read; they stand as they stood
};

// Each document in a transaction of its own: stopped at any moment, the database is whole, and the same call
// again does the rest. `watch` hears of every document: how many are done, of how many. The result does not
// depend on `jobs`. Throws Error as Rules and the database do.
ReprocessSummary reprocess(const ReprocessSettings& settings,
                           const std::function<void(int done, int all)>& watch);

}  // namespace thaimemo
