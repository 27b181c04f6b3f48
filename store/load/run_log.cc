#include "store/load/run_log.h"

#include "store/schema/row.h"

namespace thaimemo {
namespace {

constexpr std::chrono::seconds between_writes{5};

}  // namespace

RunLog::RunLog(SQLite::Database& db, int workers) : db_(db), workers_(workers) {}

void RunLog::begin() {
  SQLite::Statement insert(db_,
                           "INSERT INTO ingest_run (began_at, seconds, workers, documents, pages) VALUES "
                           "(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0, ?, 0, 0)");
  (Row(insert) << workers_).write();
  run_id_ = db_.getLastInsertRowid();
}

void RunLog::add(int pages) {
  ++documents_;
  pages_ += pages;
  if (run_id_ == 0 || Clock::now() - written_ > between_writes) finish();
}

void RunLog::finish() {
  if (documents_ == 0) return;
  if (run_id_ == 0) begin();
  written_ = Clock::now();
  SQLite::Statement update(db_,
                           "UPDATE ingest_run SET (seconds, documents, pages) = (?, ?, ?) WHERE run_id = ?");
  (Row(update) << std::chrono::duration<double>(written_ - started_).count() << documents_ << pages_
               << run_id_)
      .write();
}

}  // namespace thaimemo
