// What a run of ingest took so far, kept beside what it loaded (thaimemo status).
#pragma once

#include <chrono>
#include <cstdint>

#include "store/schema/database.h"

namespace thaimemo {

class RunLog {
 public:
  RunLog(SQLite::Database& db, int workers);

  // A document was loaded. Written now and then, so a killed run lacks its last seconds; a run that loads nothing leaves
  // no row.
  void add(int pages);

  // Writes what was not written yet.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  void begin();

  SQLite::Database& db_;
  const int workers_;
  const Clock::time_point started_ = Clock::now();
  Clock::time_point written_ = started_;
  std::int64_t run_id_ = 0, documents_ = 0, pages_ = 0;
};

}  // namespace thaimemo
