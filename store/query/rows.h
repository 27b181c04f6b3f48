// The rows of an answer, one after another.
#pragma once

#include <cstdint>
#include <functional>
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

// How much of an answer to a stranger's statement is made.
struct AnswerLimits {
  std::int64_t rows = 0, bytes = 0;  // 0: no limit; bytes of the values as text
};

class Rows {
 public:
  // Parameters of the statement without a binding are NULL; bindings that the statement does not know are
  // ignored.
  Rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings = {});

  // A further column at the end, made of the values before it.
  using Made = std::function<Value(const std::vector<Value>& values)>;
  void add_column(const std::string& name, Made made);

  // next() throws Error "answer-too-large" where the answer has more rows or bytes; 0 for no limit.
  void limit(const AnswerLimits& limits) { limits_ = limits; }

  const std::string& statement() const { return sql_; }
  const Bindings& parameters() const { return parameters_; }  // those that the statement knows
  const std::vector<std::string>& columns() const { return columns_; }
  bool next();  // the next row into values(); false after the last
  const std::vector<Value>& values() const { return values_; }

 private:
  void check_limits();

  std::string sql_;
  SQLite::Statement statement_;
  Bindings parameters_;
  std::vector<std::string> columns_;
  std::vector<Made> made_;
  std::vector<Value> values_;
  AnswerLimits limits_;
  std::int64_t rows_ = 0, bytes_ = 0;
};

}  // namespace thaimemo
