#include "corpus/diff/same_rows.h"

#include <cstring>

namespace thaimemo::diff {
namespace {

std::string rows_of(const View& view) {
  return "SELECT * FROM " + view.name + " WHERE document_id = ? ORDER BY " + view.order_by;
}

bool same_value(const SQLite::Column& a, const SQLite::Column& b) {
  if (a.getType() != b.getType()) return false;
  if (a.isNull()) return true;
  if (a.isInteger()) return a.getInt64() == b.getInt64();
  if (a.isFloat()) return a.getDouble() == b.getDouble();
  const void *bytes_a = a.getBlob(), *bytes_b = b.getBlob();
  const int size = a.getBytes();
  return size == b.getBytes() && (size == 0 || std::memcmp(bytes_a, bytes_b, static_cast<size_t>(size)) == 0);
}

// -1 where there is none.
int column_named(const SQLite::Statement& statement, const std::string& name) {
  for (int column = 0; column < statement.getColumnCount(); ++column)
    if (statement.getColumnName(column) == name) return column;
  return -1;
}

}  // namespace

SameRows::SameRows(SQLite::Database& before, SQLite::Database& after, const View& view)
    : before_(before, rows_of(view)),
      after_(after, rows_of(view)),
      document_column_(column_named(before_, "document_id")) {}

bool SameRows::same(std::int64_t document_before, std::int64_t document_after) {
  before_.reset();
  after_.reset();
  before_.bind(1, document_before);
  after_.bind(1, document_after);
  while (true) {
    const bool more = before_.executeStep();
    if (after_.executeStep() != more) return false;
    if (!more) return true;
    for (int column = 0; column < before_.getColumnCount(); ++column)
      if (column != document_column_ && !same_value(before_.getColumn(column), after_.getColumn(column)))
        return false;
  }
}

}  // namespace thaimemo::diff
