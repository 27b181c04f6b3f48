#include "tests/pipeline/database_dump.h"

#include <sstream>

#include "store/schema/database.h"
#include "store/schema/views.h"

namespace thaimemo::pipeline {
namespace {

std::string rows_of(SQLite::Statement& statement) {
  std::string text;
  while (statement.executeStep()) {
    for (int i = 0; i < statement.getColumnCount(); ++i) {
      const SQLite::Column column = statement.getColumn(i);
      text += column.isNull() ? "NULL|" : "'" + column.getString() + "'|";
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string dump(const std::string& database, const std::string& source_prefix) {
  SQLite::Database db = open_for_reading(database);
  std::string text;
  for (const View& view : public_views()) {
    SQLite::Statement statement(db, "SELECT * FROM " + view.name +
                                        " WHERE document_id IN (SELECT document_id FROM documents WHERE "
                                        "substr(source, 1, length(?1)) = ?1) ORDER BY " +
                                        view.order_by);
    statement.bind(1, source_prefix);
    text += "-- " + view.name + "\n" + rows_of(statement);
  }
  return text;
}

std::string difference(const std::string& a, const std::string& b) {
  std::istringstream lines_a(a), lines_b(b);
  for (std::string line_a, line_b;;) {
    const bool more_a = static_cast<bool>(std::getline(lines_a, line_a));
    const bool more_b = static_cast<bool>(std::getline(lines_b, line_b));
    if (!more_a && !more_b) return "";
    if (more_a != more_b || line_a != line_b)
      return (more_a ? line_a : "(end)") + "\n" + (more_b ? line_b : "(end)");
  }
}

std::vector<std::string> ask(const std::string& database, const std::string& sql) {
  SQLite::Database db = open_for_reading(database);
  SQLite::Statement statement(db, sql);
  std::vector<std::string> values;
  while (statement.executeStep()) values.push_back(statement.getColumn(0).getString());
  return values;
}

}  // namespace thaimemo::pipeline
