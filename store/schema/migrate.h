// From any older schema to the newest, one numbered step after another.
//
// A step that was released is never edited. What is new, a column of a public view as well, goes into a new file
// sql/NNNN_what_it_adds.sql, which drops the view and makes it anew, into the list below, and into docs/database.md.
#pragma once

#include <string>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

struct Migration {
  int version;      // what user_version is afterwards; 1, 2, … without a gap
  std::string sql;  // run in one transaction with the new user_version: all of it happens or nothing
};

// This program's list; its last version is schema_version.
std::vector<Migration> migrations();

// Applies what the file does not have yet, and marks it as ours. Two programs may do this at the same time.
void migrate(SQLite::Database& db, const std::vector<Migration>& steps, int id = application_id);

int user_version(SQLite::Database& db);

}  // namespace thaimemo
