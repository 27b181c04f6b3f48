#include "store/load/search_rows.h"

#include <string>

#include "store/schema/row.h"

namespace thaimemo {
namespace {

// sql/0007_search_short.sql says why two signs follow.
const std::string cells =
    " cell_key, folded(coalesce(text, raw)) || char(3, 3) FROM cell WHERE document_id = ?";
const std::string findings = " finding_key, folded(text) || char(3, 3) FROM finding WHERE document_id = ?";

}  // namespace

SearchRows::SearchRows(SQLite::Database& db)
    : index_cells_(db, "INSERT INTO cell_search (rowid, folded) SELECT" + cells),
      index_findings_(db, "INSERT INTO finding_search (rowid, folded) SELECT" + findings),
      forget_cells_(db, "INSERT INTO cell_search (cell_search, rowid, folded) SELECT 'delete'," + cells),
      forget_findings_(
          db, "INSERT INTO finding_search (finding_search, rowid, folded) SELECT 'delete'," + findings) {}

void SearchRows::index_cells(std::int64_t document_id) {
  (Row(index_cells_) << document_id).write();
}
void SearchRows::index_findings(std::int64_t document_id) {
  (Row(index_findings_) << document_id).write();
}
void SearchRows::forget_cells(std::int64_t document_id) {
  (Row(forget_cells_) << document_id).write();
}
void SearchRows::forget_findings(std::int64_t document_id) {
  (Row(forget_findings_) << document_id).write();
}

}  // namespace thaimemo
