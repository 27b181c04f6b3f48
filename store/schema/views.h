// The public views by name, and the order in which their rows are written out. Their SQL stands in sql/; see migrate.h
// for how a column is added.
#pragma once

#include <string>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

// `order_by` never leaves two rows in an order that depends on how they were loaded.
struct View {
  std::string name, order_by;

  std::string select() const { return "SELECT * FROM " + name + " ORDER BY " + order_by; }
};

// In the order of docs/database.md.
const std::vector<View>& public_views();

// Under which source the table of documents keeps one that was replaced. No file has such a one: sources never begin with a
// slash. Views show its own.
std::string replaced_source(const std::string& source, const std::string& sha256);

// The same views of documents with what was replaced as well: "all_documents", …
std::vector<View> views_of_all_versions();

std::vector<std::string> columns_of(SQLite::Database& db, const std::string& view);

}  // namespace thaimemo
