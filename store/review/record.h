// A correction told "saved" is on the disk, and the rows follow it.
#pragma once

#include <string>
#include <vector>

#include "store/correction/correction.h"
#include "store/load/load.h"
#include "store/schema/database.h"

namespace thaimemo {

struct Recorded {
  Correction correction;  // with its id
  std::string waits;      // why the document's rows could not be made anew; empty where they follow already
};

// Keeps the correction and makes the rows of its file anew, in one transaction; where the rows cannot be made the
// correction is kept all the same. `db` is opened with Durability::durable, so that what this returns survives a power
// cut. Throws Error as check() and the database do; then nothing was kept.
Recorded record(SQLite::Database& db, Loader& loader, const Correction& correction);

// The same for many; the rows of each file are made once.
struct RecordedMany {
  int added = 0, known = 0;      // known: the database has the very same already
  int files = 0;                 // whose rows were made anew
  std::vector<Problem> waiting;  // files whose rows could not be made; place: the SHA-256
};
RecordedMany record_all(SQLite::Database& db, Loader& loader, const std::vector<Correction>& corrections);

}  // namespace thaimemo
