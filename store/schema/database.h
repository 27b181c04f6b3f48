// The SQLite file: how it is opened, what its failures are called (SQLiteCpp is included in this folder's
// headers and nowhere else). The tables and views are in sql/; docs/database.md tells what the views hold.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <functional>
#include <string>

#include "base/problem.h"

namespace thaimemo {

inline constexpr int schema_version = 14;
inline constexpr int application_id = 0x7468616D;  // "tham"

// What a kind of our files is known by. The path stands behind the commands.
struct FileFormat {
  int application_id;
  int version;                       // user_version of a file that needs no migration
  const char *made_by, *updated_by;  // commands that create one, and that bring one up to date
};
inline constexpr FileFormat report_format{application_id, schema_version, "thaimemo ingest PATH… --db ",
                                          "thaimemo reprocess --db "};

// How much a power cut may take. A killed program loses nothing that was committed, either way.
enum class Durability {
  resumable,  // the last transactions may be missing, the file stays whole: for work that is simply done
              // again
  durable     // what was committed is on the disk: for what a person typed
};

// Rows of a document are spread over all indexes: with SQLite's 2 MB most pages were read again for each.
inline constexpr const char* writers_cache = "PRAGMA cache_size = -65536";  // 64 MB

struct OpenSettings {
  Durability durability = Durability::resumable;
  int busy_timeout_ms = 5'000;  // how long to wait for another writer before "db-locked"
};

// Opens for writing: creates the file, or brings an older schema up to date, each migration in its own
// transaction. Foreign keys are on, the journal is a write-ahead log: readers never wait for the writer.
// Throws Error: "db-newer" (written by a newer thaimemo), "db-foreign" (another program's file), "db-locked"
// (exit 75), "db-damaged", "db-full" (exit 75), "db-unwritable".
SQLite::Database open_for_writing(const std::string& path, const OpenSettings& settings = {});

// Opens read-only; the file must exist ("db-missing") and have this version's schema ("db-newer",
// "db-older"). Works on a read-only disk too, where nobody else may be writing.
SQLite::Database open_for_reading(const std::string& path, int busy_timeout_ms = 5'000);

// A new one that goes with this process: to make rows and look at them.
SQLite::Database open_in_memory();

// Whatever opens a file throws Error "db-unnamed" (exit 64) for a name that SQLite does not take for one: "", ":memory:",
// "file:…".

// The same for a file of any of our kinds: opened, checked, set up, its schema left as it is. A file of one kind is
// "db-foreign" to the other.
SQLite::Database open_file_for_writing(const std::string& path, const FileFormat& format,
                                       const OpenSettings& settings = {});
SQLite::Database open_file_for_reading(const std::string& path, const FileFormat& format,
                                       int busy_timeout_ms = 5'000);

// SQLite's failure as ours: "db-locked", "db-damaged", "db-full", "db-unwritable", or "db-failed" for the
// rest.
Error database_error(const SQLite::Exception& failure, const std::string& path);

// Runs `work`, turning SQLite's exceptions into database_error.
void guarded(const std::string& path, const std::function<void()>& work);

}  // namespace thaimemo
