#include "store/review/audit_growth.h"

#include <algorithm>
#include <map>

namespace thaimemo {
namespace {

struct Looked {
  int stratum = 0;
  std::int64_t size = 0;  // of the stratum
  bool right = false;
};

// Those that somebody spoke of, by the correction that decided.
std::vector<Looked> looked_at(SQLite::Database& db, int draw) {
  SQLite::Statement select(
      db,
      "SELECT a.stratum, a.stratum_size, a.correct FROM audits a WHERE a.draw = ? AND a.outcome <> 'open' "
      "ORDER BY (SELECT max(c.correction_id) FROM correction c WHERE c.sha256 = a.sha256 AND c.target = "
      "'cell' "
      "AND c.page = a.page AND c.table_no = a.table_no AND c.row_no = a.row_no AND c.column_no = "
      "a.column_no), "
      "a.seq");
  select.bind(1, draw);
  std::vector<Looked> all;
  while (select.executeStep())
    all.push_back(
        {select.getColumn(0).getInt(), select.getColumn(1).getInt64(), select.getColumn(2).getInt() == 1});
  return all;
}

}  // namespace

std::vector<AuditStep> audit_growth(SQLite::Database& db, int draw, int steps_max) try {
  if (draw == 0) draw = db.execAndGet("SELECT coalesce(max(draw), 0) FROM audit_draw").getInt();
  const std::vector<Looked> all = looked_at(db, draw);
  const int count = static_cast<int>(all.size());
  std::map<int, AuditedStratum> strata;
  std::vector<AuditStep> steps;
  for (int i = 0; i < count; ++i) {
    const Looked& one = all[static_cast<std::size_t>(i)];
    AuditedStratum& stratum = strata[one.stratum];
    stratum.size = one.size;
    ++(one.right ? stratum.right : stratum.wrong);
    // The last of each of so many parts of the whole.
    if (static_cast<std::int64_t>(i + 1) * steps_max / count ==
        static_cast<std::int64_t>(i) * steps_max / count)
      continue;
    std::vector<AuditedStratum> known;
    for (const auto& [number, counted] : strata) known.push_back(counted);
    const AuditedStratum whole = whole_of(known);
    steps.push_back({i + 1, whole.precision, whole.interval});
  }
  return steps;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
