#include "corpus/score/records/found.h"

#include "base/json.h"

namespace thaimemo::score {
namespace {

Row row_of(SQLite::Statement& statement) {
  Row row;
  for (int i = 0; i < statement.getColumnCount(); ++i)
    if (!statement.getColumn(i).isNull())
      row[statement.getColumnName(i)] = statement.getColumn(i).getString();
  return row;
}

std::vector<Row> rows_of(SQLite::Database& db, const std::string& query, const std::string& document_id) {
  SQLite::Statement statement(db, query);
  statement.bind(1, static_cast<int64_t>(std::stoll(document_id)));
  std::vector<Row> rows;
  while (statement.executeStep()) rows.push_back(row_of(statement));
  return rows;
}

}  // namespace

std::string Found::file_name() const {
  const std::string& source = document.at("source");
  return source.substr(source.rfind('/') + 1);
}

std::string text_of(const Row& row, const std::string& column) {
  const auto found = row.find(column);
  return found == row.end() ? "" : found->second;
}

std::string other_of(const Row& measure, const std::string& name) {
  const std::string other = text_of(measure, "other");
  if (other.empty()) return "";
  const Json named = parse_line(other, "other");
  return named.contains(name) ? named[name].get<std::string>() : "";
}

std::optional<int> number_in(const Row& row, const std::string& column) {
  const auto found = row.find(column);
  if (found == row.end()) return std::nullopt;
  return std::stoi(found->second);
}

void each_document(SQLite::Database& db, const std::function<void(const Found&)>& visit) {
  const auto of_document = [&](const std::string& view, const std::string& order, const std::string& id) {
    return rows_of(db, "SELECT * FROM " + view + " WHERE document_id = ? ORDER BY " + order, id);
  };
  SQLite::Statement documents(db, "SELECT * FROM documents ORDER BY source");
  while (documents.executeStep()) {
    Found found;
    found.document = row_of(documents);
    const std::string& id = found.document.at("document_id");
    found.scores = of_document("scores", "seq", id);
    found.measures = of_document("measures", "seq", id);
    found.findings = of_document("findings", "seq", id);
    found.checks = of_document("checks", "code", id);
    found.cells = of_document("cells", "page, table_no, row_no, column_no", id);
    found.problems = of_document("problems", "seq", id);
    visit(found);
  }
}

}  // namespace thaimemo::score
