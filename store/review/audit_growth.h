// How an audit's result grew while people looked at its values.
#pragma once

#include <vector>

#include "store/review/audit.h"

namespace thaimemo {

struct AuditStep {
  int looked_at = 0;
  double precision = 0;
  Interval interval;
};

// Of a draw (0: of the last one) after so many values, in the order people looked at them: at most `steps_max`, evenly, the
// last one being the result as it stands. Weighted as audit_result() does. Empty where nothing was looked at.
std::vector<AuditStep> audit_growth(SQLite::Database& db, int draw = 0, int steps_max = 40);

}  // namespace thaimemo
