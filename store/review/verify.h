// Whether a database still says what was put into it.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "store/schema/database.h"

namespace thaimemo {

struct VerifySettings {
  bool rows = false;  // make the rows of every document anew and compare them: as long as reprocess takes
  std::string
      correction_hash;  // must be the hash of one of the corrections: noted earlier, it shows that none behind
                        // it was taken away; "" for none
};

struct Verified {
  int documents = 0, cells = 0, corrections = 0;
  int compared = 0;  // documents whose rows were made anew
  int others = 0;    // left out there: another version of the program or rules that are not kept made them
  std::string last_correction;  // hash; "" where there is none
  std::vector<Problem> faults;  // codes "verify-…", "correction-…"; empty where all is well
};

// Reads only. Looks at the file's pages and keys, the address of every cell, the chain of corrections, and the stored
// pages; with `rows` at every row of the public views as well. The search index is not looked at.
Verified verify(const std::string& path, const VerifySettings& settings);

}  // namespace thaimemo
