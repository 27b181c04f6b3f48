#include "store/schema/views.h"

namespace thaimemo {

const std::vector<View>& public_views() {
  static const std::vector<View> views{
      {"documents", "source"},
      {"fact_places", "document_id, field"},
      {"scores", "document_id, seq"},
      {"measures", "document_id, seq"},
      {"measure_places", "document_id, measure_seq, seq"},
      {"items", "document_id, measure_seq, seq"},
      {"findings", "document_id, seq"},
      {"checks", "document_id, seq"},
      {"cells", "document_id, page, table_no, row_no, column_no"},
      {"edits", "document_id, cell_id, ordinal"},
      {"suggestions", "document_id, seq"},
      {"problems", "document_id, seq"},
      {"pages", "document_id, page"},
      {"tables", "document_id, page, table_no"},
      {"runs", "document_id"},
      {"corrections", "correction_id"},
      {"audits", "draw, seq"},
      {"versions", "source, version"},
      {"missing_files", "source"},
  };
  return views;
}

std::string replaced_source(const std::string& source, const std::string& sha256) {
  return "/" + sha256 + "/" + source;
}

std::vector<View> views_of_all_versions() {
  std::vector<View> views;
  for (const View& view : public_views())
    if (view.name != "corrections" && view.name != "audits" && view.name != "versions" &&
        view.name != "missing_files")
      views.push_back({"all_" + view.name, view.order_by + ", document_id"});  // versions share their source
  return views;
}

std::vector<std::string> columns_of(SQLite::Database& db, const std::string& view) {
  SQLite::Statement statement(db, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
  statement.bind(1, view);
  std::vector<std::string> columns;
  while (statement.executeStep()) columns.push_back(statement.getColumn(0).getString());
  return columns;
}

}  // namespace thaimemo
