// The rows of an answer, one after another.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

// As it is written everywhere: a double in its shortest exact form, NULL as "".
std::string to_text(const Value& value);

using Bindings = std::map<std::string, Value>;  // parameter's name without colon → value

class Rows {
 public:
  // Parameters of the statement without a binding are NULL; bindings that the statement does not know are
  // ignored.
  Rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings = {});

  const std::vector<std::string>& columns() const { return columns_; }
  bool next();  // the next row into values(); false after the last
  const std::vector<Value>& values() const { return values_; }

 private:
  SQLite::Statement statement_;
  std::vector<std::string> columns_;
  std::vector<Value> values_;
};

}  // namespace thaimemo
