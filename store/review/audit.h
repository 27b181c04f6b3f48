// How good the values are that nobody doubts: some of them drawn at random and compared with their pages.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/interval.h"
#include "store/schema/database.h"

namespace thaimemo {

// Bounds of confidence that part strata; surer than the first is in doubt and not drawn from. By eye on made scans.
inline constexpr std::array audit_confidence_bounds{0.0, 0.9, 0.97, 0.995};

struct AuditSettings {
  int count = 200;         // values to draw
  std::uint64_t seed = 1;  // the same seed draws the same values of the same database
};

struct Draw {
  int number = 0, drawn = 0, strata = 0;
  std::int64_t population = 0;  // values there were to draw from
};

// Draws from the cells whose column's meaning is known, which hold something, and which neither the queue doubts nor a
// person settled. Strata are kind of scan (origin and reason of the page), field and confidence; where there are more
// of them than half of the draw, those that differ in confidence only are joined, then those that differ in the reason,
// then all fields. Each stratum gives one value at least, and as many more as its share of all. Keeps the draw in the
// database, in a transaction of its own.
Draw draw_audit(SQLite::Database& db, const AuditSettings& settings);

// Of one stratum, or of all. `open` are not looked at yet. A value that is illegible counts as wrong.
struct AuditedStratum {
  std::string origin, reason, field;  // "": all of them
  double confidence_from = 0;         // 0: any
  std::int64_t size = 0;              // values in it
  int drawn = 0, right = 0, wrong = 0;
  double precision =
      0;  // the share that is right; of all weighted by the strata's sizes; 0 where none was looked at
  Interval interval;  // holds the true precision in 95 of 100 draws
};

// The strata of a draw (0: of the last one), and the whole behind them. Of the strata Wilson's interval. Of the whole
// Wilson's interval too, for the precision weighted by the strata's sizes and the effective size of a sample whose
// members weigh differently: the square of the sum of their weights by the sum of their squares (Kish, Survey Sampling,
// 1965). It does not count on strata that differ, which would narrow it, so it is rather too wide; and it is one too
// where everything was right, where an interval made of the strata's variances has no width. Strata nobody has looked
// at yet count for nothing: while values are open, the whole is that of the others. Throws Error "audit-missing".
struct Audited {
  int draw = 0;
  std::vector<AuditedStratum> strata;
  AuditedStratum whole;
};
Audited audit_result(SQLite::Database& db, int draw = 0);

// The whole of such strata, of which size, right and wrong are known.
AuditedStratum whole_of(const std::vector<AuditedStratum>& strata);

}  // namespace thaimemo
