// A row on its way into a prepared statement, value by value in the order of the statement's parameters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "store/schema/database.h"

namespace thaimemo {

class Row {
 public:
  explicit Row(SQLite::Statement& statement) : statement_(statement) { statement_.reset(); }

  Row& operator<<(std::nullptr_t);
  Row& operator<<(std::int64_t value);
  Row& operator<<(int value);
  Row& operator<<(bool value);
  Row& operator<<(double value);  // not a number, or infinite: 0, as the record stream writes it
  Row& operator<<(const char* value);
  Row& operator<<(
      const std::string& value);    // bytes that are not UTF-8 become U+FFFD, as in the record stream
  Row& operator<<(const Box& box);  // four columns, in hundredths of a point
  Row& operator<<(
      const ValuePlace& place);  // nine columns: page, table, row, column, cell_id, box; NULL: not known
  Row& blob(const std::string& bytes);

  template <typename Value>
  Row& operator<<(const std::optional<Value>& value) {
    return value ? *this << *value : *this << nullptr;
  }

  void write() { statement_.exec(); }

 private:
  SQLite::Statement& statement_;
  int index_ = 0;
};

// NULL for what 0, -1 or "" stand for in the records.
std::optional<int> known_page(int page);
std::optional<std::string> known(const std::string& text);

}  // namespace thaimemo
