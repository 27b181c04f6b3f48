// What a named question answers, for tests.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "store/query/ask.h"

namespace thaimemo {

// The values of one column.
inline std::vector<std::string> answers(SQLite::Database& db, const std::string& name,
                                        const Arguments& arguments, const std::string& column) {
  Rows rows = ask(db, name, arguments);
  const auto place = std::find(rows.columns().begin(), rows.columns().end(), column) - rows.columns().begin();
  std::vector<std::string> values;
  while (rows.next()) values.push_back(to_text(rows.values().at(static_cast<size_t>(place))));
  return values;
}

}  // namespace thaimemo
