#include "tools/serve/site/record.h"

#include <algorithm>

namespace thaimemo {

const Value& Record::value(std::string_view column) const {
  const auto found = std::find(columns_->begin(), columns_->end(), column);
  if (found == columns_->end()) throw Error("internal", std::string(column), "the answer has no such column");
  return values_[static_cast<size_t>(found - columns_->begin())];
}

std::optional<double> Record::number(std::string_view column) const {
  const Value& here = value(column);
  if (const auto* real = std::get_if<double>(&here)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&here)) return static_cast<double>(*whole);
  return std::nullopt;
}

std::int64_t Record::whole(std::string_view column) const {
  const auto* whole = std::get_if<std::int64_t>(&value(column));
  return whole ? *whole : 0;
}

std::vector<Record> records_of(SQLite::Database& db, const std::string& sql, const Bindings& bindings) {
  Rows rows(db, sql, bindings);
  const auto columns = std::make_shared<const std::vector<std::string>>(rows.columns());
  std::vector<Record> records;
  while (rows.next()) records.emplace_back(columns, rows.values());
  return records;
}

std::optional<Record> record_of(SQLite::Database& db, const std::string& sql, const Bindings& bindings) {
  std::vector<Record> records = records_of(db, sql, bindings);
  return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

}  // namespace thaimemo
