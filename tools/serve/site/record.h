// Rows of an answer with their values by name, for pages that show a few of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/query/rows.h"

namespace thaimemo {

class Record {
 public:
  Record(std::shared_ptr<const std::vector<std::string>> columns, std::vector<Value> values)
      : columns_(std::move(columns)), values_(std::move(values)) {}

  // Throws Error "internal" for a name that is no column.
  const Value& value(std::string_view column) const;
  std::string text(std::string_view column) const { return to_text(value(column)); }  // "" for NULL
  std::optional<double> number(std::string_view column) const;  // nullopt for NULL and texts
  std::int64_t whole(std::string_view column) const;            // 0 for NULL and texts
  bool is_null(std::string_view column) const {
    return std::holds_alternative<std::nullptr_t>(value(column));
  }

 private:
  std::shared_ptr<const std::vector<std::string>> columns_;
  std::vector<Value> values_;
};

std::vector<Record> records_of(SQLite::Database& db, const std::string& sql, const Bindings& bindings = {});

// The first row; nullopt where there is none.
std::optional<Record> record_of(SQLite::Database& db, const std::string& sql, const Bindings& bindings = {});

}  // namespace thaimemo
