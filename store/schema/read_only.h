// A statement from outside that can do nothing but read, and not for ever.
#pragma once

#include <chrono>
#include <string>

#include "store/schema/database.h"

namespace thaimemo {

struct ReadLimits {
  double seconds = 60;                 // of clock time for one statement; 0 for no limit
  int value_bytes = 64 * 1024 * 1024;  // the longest text or blob a statement may make
};

// While it lives, the connection refuses everything but SELECT: writing, ATTACH, PRAGMA, transactions,
// extensions; and a statement that runs longer than its time is interrupted. Not for nesting.
class ReadOnlyGuard {
 public:
  ReadOnlyGuard(SQLite::Database& db, const ReadLimits& limits = {});
  ~ReadOnlyGuard();
  ReadOnlyGuard(const ReadOnlyGuard&) = delete;
  ReadOnlyGuard& operator=(const ReadOnlyGuard&) = delete;

  // Throws Error "sql-refused" (exit 64) for anything but one single SELECT, or SQL that does not parse.
  void check(const std::string& sql) const;

  // The failure of a statement under this guard: "query-timeout", "sql-refused", or as database_error names
  // it.
  Error error_of(const SQLite::Exception& failure) const;

 private:
  static int interrupt(void* guard);

  SQLite::Database& db_;
  ReadLimits limits_;
  int value_bytes_before_;
  std::chrono::steady_clock::time_point end_;
};

// Whether a statement was interrupted for its time.
bool is_timeout(const SQLite::Exception& failure);

}  // namespace thaimemo
