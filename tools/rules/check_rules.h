// Tries a rules file before it is relied on.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/wording/rules.h"
#include "store/schema/database.h"

namespace thaimemo {

// Rules whose examples do not say what the rule says, one sentence each with file and line; empty where all
// is well.
std::vector<std::string> failing_examples(const Rules& rules);

// A column that would mean something else than it does in a database.
struct ColumnChange {
  std::string source;
  int page = 0, table = 0;
  std::string header, before, after;  // fields; "" for none
};

// Segments every document of a database again, in memory, and compares what each column means. By source,
// page, table. Documents whose pages cannot be read are left out.
std::vector<ColumnChange> column_changes(SQLite::Database& db, const Rules& rules);

}  // namespace thaimemo
