#include "store/query/rows.h"

#include "base/json.h"

namespace thaimemo {
namespace {

// A blob shows as SQL writes it, x'00ff'.
std::string blob_text(const SQLite::Column& column) {
  static constexpr char digits[] = "0123456789abcdef";
  const auto* bytes = static_cast<const unsigned char*>(column.getBlob());
  std::string text = "x'";
  for (int i = 0; i < column.getBytes(); ++i) {
    text += digits[bytes[i] >> 4];
    text += digits[bytes[i] & 15];
  }
  return text + "'";
}

Value value_of(const SQLite::Column& column) {
  if (column.isNull()) return nullptr;
  if (column.isInteger()) return column.getInt64();
  if (column.isFloat()) return column.getDouble();
  if (column.isBlob()) return blob_text(column);
  return column.getString();
}

void bind(SQLite::Statement& statement, int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) statement.bind(index, *number);
  if (const auto* real = std::get_if<double>(&value)) statement.bind(index, *real);
  if (const auto* text = std::get_if<std::string>(&value)) statement.bind(index, *text);
}

}  // namespace

std::string to_text(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) return to_line(Json(*real));
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return "";
}

Rows::Rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings) : statement_(db, sql) {
  for (const auto& [name, value] : bindings) {
    const int index = statement_.getIndex((":" + name).c_str());
    if (index > 0) bind(statement_, index, value);
  }
  for (int column = 0; column < statement_.getColumnCount(); ++column)
    columns_.push_back(statement_.getColumnName(column));
}

bool Rows::next() {
  if (!statement_.executeStep()) return false;
  values_.clear();
  for (int column = 0; column < static_cast<int>(columns_.size()); ++column)
    values_.push_back(value_of(statement_.getColumn(column)));
  return true;
}

}  // namespace thaimemo
