#include "store/load/doubt_rows.h"

namespace thaimemo {

// Of several reasons to look at one place the one that weighs most is kept.
DoubtRows::DoubtRows(SQLite::Database& db)
    : keep_past_(db, "INSERT OR REPLACE INTO doubt_past SELECT key, harm FROM doubt WHERE document_id = ?"),
      forget_past_(db, "DELETE FROM doubt_past WHERE key IN (SELECT key FROM doubt WHERE document_id = ?)"),
      forget_doubts_(db, "DELETE FROM doubt WHERE document_id = ?"),
      doubts_(db,
              "INSERT OR IGNORE INTO doubt SELECT document_id, key, kind, harm, chance, target, name, page, "
              "table_no, "
              "row_no, column_no, x0, y0, x1, y1, correction_id, code, message FROM doubt_of_place "
              "WHERE document_id = ? AND key IS NOT NULL ORDER BY harm DESC, code"),
      forget_settled_(db, "DELETE FROM settled WHERE document_id = ?"),
      settled_(db, "INSERT INTO settled VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      move_settled_(db, "UPDATE settled SET document_id = ?2 WHERE document_id = ?1") {}

void DoubtRows::keep_past(std::int64_t id) {
  (Row(keep_past_) << id).write();
}

void DoubtRows::set_aside(std::int64_t id, std::int64_t kept_id) {
  (Row(forget_doubts_) << id).write();
  (Row(move_settled_) << id << kept_id).write();
}

void DoubtRows::write(std::int64_t id, const std::vector<Applied>& applied) {
  write_settled(id, applied);
  (Row(forget_doubts_) << id).write();
  (Row(doubts_) << id).write();
  (Row(forget_past_) << id).write();
}

void DoubtRows::write_settled(std::int64_t id, const std::vector<Applied>& applied) {
  (Row(forget_settled_) << id).write();
  for (const Applied& one : applied)
    (Row(settled_) << id << one.correction_id << name_of(one.target) << one.name << one.page << one.table
                   << one.row << one.column << one.bbox << name_of(one.outcome))
        .write();
}

}  // namespace thaimemo
