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

// Of a value as it is written; numbers take the longest form of a double.
std::int64_t bytes_of(const Value& value) {
  constexpr std::int64_t number_bytes = 24;
  const auto* text = std::get_if<std::string>(&value);
  return text ? static_cast<std::int64_t>(text->size()) : number_bytes;
}

}  // namespace

std::string to_text(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) return to_line(Json(*real));
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return "";
}

Rows::Rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings)
    : sql_(sql), statement_(db, sql) {
  for (const auto& [name, value] : bindings) {
    const int index = statement_.getIndex((":" + name).c_str());
    if (index <= 0) continue;
    bind(statement_, index, value);
    parameters_[name] = value;
  }
  for (int column = 0; column < statement_.getColumnCount(); ++column)
    columns_.push_back(statement_.getColumnName(column));
}

void Rows::add_column(const std::string& name, Made made) {
  columns_.push_back(name);
  made_.push_back(std::move(made));
}

bool Rows::next() {
  if (!statement_.executeStep()) return false;
  values_.clear();
  for (int column = 0; column < statement_.getColumnCount(); ++column)
    values_.push_back(value_of(statement_.getColumn(column)));
  for (const Made& made : made_) values_.push_back(made(values_));
  ++rows_;
  for (const Value& value : values_) bytes_ += bytes_of(value);
  check_limits();
  return true;
}

void Rows::check_limits() {
  const bool rows_past = limits_.rows > 0 && rows_ > limits_.rows;
  const bool bytes_past = limits_.bytes > 0 && bytes_ > limits_.bytes;
  if (!rows_past && !bytes_past) return;
  const std::string limit = rows_past ? std::to_string(limits_.rows) + " rows"
                                      : std::to_string(limits_.bytes / 1'000'000) + " MB of text";
  throw Error("answer-too-large", "SQL", "the answer has more than " + limit,
              "Ask for less: fewer columns, a condition, or a LIMIT.", ExitCode::usage);
}

}  // namespace thaimemo
