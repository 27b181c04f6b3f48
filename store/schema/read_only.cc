#include "store/schema/read_only.h"

#include <sqlite3.h>

#include <sstream>
#include <string_view>

namespace thaimemo {
namespace {

constexpr int steps_between_looks = 10'000;  // of SQLite's machine: a millisecond or less

int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:  // full-text search asks this of itself
      return first && std::string_view(first) == "data_version" && !second ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_UPDATE:  // a virtual table declares its columns so; a statement that does it is refused by
                         // SQLite and check()
      return first && std::string_view(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

[[noreturn]] void refuse(const std::string& message) {
  throw Error("sql-refused", "SQL", message, "Write one single SELECT; docs/database.md lists the views.",
              ExitCode::usage);
}

struct Prepared {
  Prepared(sqlite3* db, const char* sql) { code = sqlite3_prepare_v2(db, sql, -1, &statement, &rest); }
  ~Prepared() { sqlite3_finalize(statement); }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  int code;
};

}  // namespace

ReadOnlyGuard::ReadOnlyGuard(SQLite::Database& db, const ReadLimits& limits)
    : db_(db),
      limits_(limits),
      end_(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                  std::chrono::duration<double>(limits.seconds))) {
  value_bytes_before_ = sqlite3_limit(db.getHandle(), SQLITE_LIMIT_LENGTH, limits.value_bytes);
  sqlite3_set_authorizer(db.getHandle(), authorize, nullptr);
  if (limits.seconds > 0) sqlite3_progress_handler(db.getHandle(), steps_between_looks, interrupt, this);
}

ReadOnlyGuard::~ReadOnlyGuard() {
  sqlite3_limit(db_.getHandle(), SQLITE_LIMIT_LENGTH, value_bytes_before_);
  sqlite3_set_authorizer(db_.getHandle(), nullptr, nullptr);
  sqlite3_progress_handler(db_.getHandle(), 0, nullptr, nullptr);
}

int ReadOnlyGuard::interrupt(void* guard) {
  return std::chrono::steady_clock::now() > static_cast<ReadOnlyGuard*>(guard)->end_ ? 1 : 0;
}

void ReadOnlyGuard::check(const std::string& sql) const {
  if (sql.find('\0') != std::string::npos) refuse("the text holds a zero byte");
  const Prepared first(db_.getHandle(), sql.c_str());
  if (first.code == SQLITE_AUTH)
    refuse("only reading is allowed: " + std::string(sqlite3_errmsg(db_.getHandle())));
  if (first.code != SQLITE_OK) refuse(sqlite3_errmsg(db_.getHandle()));
  if (!first.statement) refuse("there is no statement");
  if (sqlite3_column_count(first.statement) == 0 || !sqlite3_stmt_readonly(first.statement))
    refuse("this statement is no SELECT");
  const Prepared second(db_.getHandle(), first.rest);
  if (second.statement || second.code != SQLITE_OK) refuse("there is more than one statement");
}

bool is_timeout(const SQLite::Exception& failure) {
  return failure.getErrorCode() == SQLITE_INTERRUPT;
}

Error ReadOnlyGuard::error_of(const SQLite::Exception& failure) const {
  std::ostringstream message;
  switch (failure.getErrorCode()) {
    case SQLITE_INTERRUPT:
      message << "stopped after " << limits_.seconds << " seconds";
      return {"query-timeout", "SQL", message.str(),
              "Ask for less, or give it more time with --time-limit."};
    case SQLITE_AUTH:
    case SQLITE_ERROR:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      return {"sql-refused", "SQL", failure.what(), "docs/database.md lists the views and their columns.",
              ExitCode::usage};
    default:
      return database_error(failure, db_.getFilename());
  }
}

}  // namespace thaimemo
