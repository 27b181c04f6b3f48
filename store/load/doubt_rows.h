// What people should look at in a document, and what they have settled there: derived from its other rows, so that the
// queue of a large archive is there at once (store/review/queue.h). What is a doubt, and how much it weighs, is told by
// view doubt_of_place (store/schema/sql/0010_queue.sql).
#pragma once

#include <vector>

#include "store/correction/settle.h"
#include "store/schema/row.h"

namespace thaimemo {

class DoubtRows {
 public:
  explicit DoubtRows(SQLite::Database& db);

  // All of them inside the caller's transaction. Before the document's rows are taken away: who walks the queue goes on
  // behind a place that is doubted no more.
  void keep_past(std::int64_t id);

  // After the document's other rows were written: where corrections hold in it, and what is in doubt.
  void write(std::int64_t id, const std::vector<Applied>& applied);

  // Its rows have another id now and count no more: nothing of them is asked for, and where people drew tables is known.
  void set_aside(std::int64_t id, std::int64_t kept_id);

 private:
  void write_settled(std::int64_t id, const std::vector<Applied>& applied);

  SQLite::Statement keep_past_, forget_past_, forget_doubts_, doubts_, forget_settled_, settled_,
      move_settled_;
};

}  // namespace thaimemo
