#include "store/schema/database.h"

#include <sqlite3.h>

#include <filesystem>

#include "store/schema/address_indexes.h"
#include "store/schema/best_copies.h"
#include "store/schema/copied_text.h"
#include "store/schema/migrate.h"
#include "store/schema/search_text.h"

namespace thaimemo {
namespace {

// SQLite gives these a meaning of its own: memory, or a file that goes with the process.
void refuse_special_name(const std::string& path) {
  if (!path.empty() && !path.starts_with(':') && !path.starts_with("file:")) return;
  throw Error("db-unnamed", path, "this is no name of a file that could be kept",
              "Name a file, for example reports.db; ./ before a name that begins with a colon or file:.",
              ExitCode::usage);
}

bool has_tables(SQLite::Database& db) {
  return db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0;
}

void refuse_foreign(SQLite::Database& db, const std::string& path, const FileFormat& format) {
  const int id = db.execAndGet("PRAGMA application_id").getInt();
  if (id != format.application_id && (id != 0 || has_tables(db)))
    throw Error("db-foreign", path, "this SQLite file is of another kind, or belongs to another program",
                "Name another file; " + std::string(format.made_by) + "FILE creates it.");
}

void refuse_newer(SQLite::Database& db, const std::string& path, const FileFormat& format) {
  if (user_version(db) > format.version)
    throw Error("db-newer", path,
                "written by a newer thaimemo (schema " + std::to_string(user_version(db)) +
                    ", this one knows " + std::to_string(format.version) + ")",
                "Use the newer program.");
}

void refuse_older(SQLite::Database& db, const std::string& path, const FileFormat& format) {
  if (user_version(db) < format.version)
    throw Error("db-older", path, "written by an older thaimemo, or empty",
                "A command that writes brings it up to date, e.g. " + std::string(format.updated_by) + path);
}

// All at one moment: another program may be making the file meanwhile.
void check_kind(SQLite::Database& db, const std::string& path, const FileFormat& format) {
  const SQLite::Transaction snapshot(db);
  refuse_foreign(db, path, format);
  refuse_newer(db, path, format);
}

// SQLite waits for other programs everywhere but here.
void use_write_ahead_log(SQLite::Database& db, int busy_timeout_ms) {
  constexpr int between_tries_ms = 10;
  for (int waited = 0;; waited += between_tries_ms) try {
      db.execAndGet("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& failure) {
      if (failure.getErrorCode() != SQLITE_BUSY || waited >= busy_timeout_ms) throw;
      sqlite3_sleep(between_tries_ms);
    }
}

// Of 64 MB, which journal_size_limit lets stand anyway: a page that many documents change is written back once.
constexpr const char* seldom_checkpoints = "PRAGMA wal_autocheckpoint = 16384";

void configure(SQLite::Database& db, const OpenSettings& settings) {
  db.exec("PRAGMA foreign_keys = ON");
  use_write_ahead_log(db, settings.busy_timeout_ms);
  db.exec(settings.durability == Durability::durable ? "PRAGMA synchronous = FULL"
                                                     : "PRAGMA synchronous = NORMAL");
  db.execAndGet("PRAGMA journal_size_limit = 67108864");
  db.exec(writers_cache);
  db.execAndGet(seldom_checkpoints);
}

void register_functions(SQLite::Database& db) {
  register_search_functions(db);
  register_copy_functions(db);
  register_best_copies(db);
}

std::string immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char letter : path) {
    if (letter == '%')
      uri += "%25";
    else if (letter == '?')
      uri += "%3f";
    else if (letter == '#')
      uri += "%23";
    else
      uri += letter;
  }
  return uri + "?immutable=1";
}

// Reading a write-ahead log needs a writable folder; without a log nothing is missing from the file itself.
bool readable_as_it_is(const SQLite::Exception& failure, const std::string& path) {
  const int code = failure.getErrorCode();
  std::error_code ignored;
  const auto log_size = std::filesystem::file_size(path + "-wal", ignored);
  return (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && (ignored || log_size == 0);
}

SQLite::Database open_existing(const std::string& path, int busy_timeout_ms) {
  try {
    SQLite::Database db(path, SQLite::OPEN_READONLY, busy_timeout_ms);
    has_tables(db);
    return db;
  } catch (const SQLite::Exception& failure) {
    if (!readable_as_it_is(failure, path)) throw;
    return SQLite::Database(immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, busy_timeout_ms);
  }
}

// A disk that is full, a quota that is used up, or a limit on the size of files: SQLite tells only the first apart.
bool found_no_room(const SQLite::Exception& failure) {
  const int code = failure.getExtendedErrorCode();
  return failure.getErrorCode() == SQLITE_FULL || code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE;
}

}  // namespace

SQLite::Database open_file_for_writing(const std::string& path, const FileFormat& format,
                                       const OpenSettings& settings) try {
  refuse_special_name(path);
  SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, settings.busy_timeout_ms);
  check_kind(db, path, format);
  configure(db, settings);
  return db;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, path);
}

SQLite::Database open_file_for_reading(const std::string& path, const FileFormat& format,
                                       int busy_timeout_ms) try {
  refuse_special_name(path);
  if (!std::filesystem::exists(path))
    throw Error("db-missing", path, "there is no such file",
                std::string(format.made_by) + path + " creates it.");
  SQLite::Database db = open_existing(path, busy_timeout_ms);
  check_kind(db, path, format);
  refuse_older(db, path, format);
  return db;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, path);
}

SQLite::Database open_for_writing(const std::string& path, const OpenSettings& settings) try {
  SQLite::Database db = open_file_for_writing(path, report_format, settings);
  register_functions(db);
  migrate(db, migrations());
  make_address_indexes(db);
  return db;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, path);
}

SQLite::Database open_in_memory() {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  configure(db, {});
  register_functions(db);
  migrate(db, migrations());
  return db;
}

SQLite::Database open_for_reading(const std::string& path, int busy_timeout_ms) try {
  SQLite::Database db = open_file_for_reading(path, report_format, busy_timeout_ms);
  register_functions(db);
  return db;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, path);
}

Error database_error(const SQLite::Exception& failure, const std::string& path) {
  const std::string message = failure.what();
  if (found_no_room(failure))
    return {"db-full", path, "no room to write: " + message,
            "Make room on the disk, in the quota or in the limit on files (ulimit -f), and run the same "
            "command again; what was "
            "loaded is safe.",
            ExitCode::temporary};
  switch (failure.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"db-locked", path, "another program is writing: " + message, "Try again when it is done.",
              ExitCode::temporary};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {"db-damaged", path, "not a healthy SQLite file: " + message,
              "Restore a copy, or ingest the documents again into a new file."};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR:
      return {"db-unwritable", path, "cannot be read or written: " + message,
              "Check that the folder exists, may be written and has room."};
    default:
      return {"db-failed", path, message};
  }
}

void guarded(const std::string& path, const std::function<void()>& work) try {
  work();
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, path);
}

}  // namespace thaimemo
