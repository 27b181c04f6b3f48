// The rows of what was understood: places of facts, scores, measures with their items and places, findings, checks, suggestions; and all
// problems.
#pragma once

#include <vector>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "store/schema/row.h"

namespace thaimemo {

class ReportRows {
 public:
  explicit ReportRows(SQLite::Database& db);

  // Inside the caller's transaction. `seq` counts from 1 in reading order.
  void write_report(std::int64_t id, const Document& document, const Report& report);
  void write_problems(std::int64_t id, const std::vector<Problem>& problems);

  // All that the two above wrote.
  void remove(std::int64_t id);

 private:
  void write_fact_place(std::int64_t id, const FactPlace& stated);
  void write_score(std::int64_t id, int seq, const Score& score);
  void write_measure(std::int64_t id, int seq, const Measure& measure);
  void write_items(std::int64_t id, int measure_seq, const Measure& measure);
  void write_places(std::int64_t id, int measure_seq, const Measure& measure);
  void write_finding(std::int64_t id, int seq, const Finding& finding);
  void write_check(std::int64_t id, int seq, const Check& check);
  void write_suggestion(std::int64_t id, int seq, const std::string& sha256, const Suggestion& suggestion);

  SQLite::Statement fact_place_, score_, measure_, item_, place_, finding_, check_, suggestion_, problem_;
  std::vector<SQLite::Statement> removals_;
};

}  // namespace thaimemo
