// The SQLite file (SQLiteCpp is included in this folder's headers and nowhere else).
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace thaimemo {

inline constexpr int schema_version = 1;

// Opens for writing: creates the file, or brings an older schema up to date, in one transaction.
// Throws Error: "db-newer" (written by a newer thaimemo), "db-foreign" (another program's file), "db-locked"
// (exit 75), "db-damaged", "db-unwritable".
SQLite::Database open_for_writing(const std::string& path);

// Opens read-only; the file must exist ("db-missing").
SQLite::Database open_for_reading(const std::string& path);

}  // namespace thaimemo
