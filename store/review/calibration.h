// What a stated confidence is worth, by audits: nothing changes by it, a person decides what to make of it.
#pragma once

#include <string>
#include <vector>

#include "base/interval.h"
#include "store/schema/database.h"

namespace thaimemo {

// Values of one kind of page that were read with about the same confidence and that somebody looked at.
struct CalibratedBand {
  std::string origin,
      reason;  // kind of page, as in view pages; "" where strata were joined, "all" for all kinds together
  double from = 0, to = 1;  // of confidence; the last band ends with 1 and holds it
  double stated = 0;        // mean confidence
  int looked_at = 0, right = 0;
  double precision = 0;  // the share that is right, weighted as strata are
  Interval interval;     // Wilson's, with Kish's effective size (audit.h)
  double fitted = 0;     // the precision that grows with confidence and is nearest to those found
};

// Of all audits of a database, by kind of page and confidence; of a value that was drawn twice the later draw counts. `fitted` is
// the isotonic regression of each kind's bands (Ayer, Brunk, Ewing, Reid, Silverman, An empirical distribution function for
// sampling with incomplete information, 1955). Bands without a value are left out. Throws Error "audit-missing" where nothing
// was looked at.
std::vector<CalibratedBand> calibration(SQLite::Database& db);

// The nearest values to `found` that never fall, by weighted squares. `weights` are positive.
std::vector<double> never_falling(const std::vector<double>& found, const std::vector<double>& weights);

}  // namespace thaimemo
