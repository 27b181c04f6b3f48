#include "store/review/calibration.h"

#include <map>
#include <utility>

#include "base/wilson.h"
#include "store/review/audit.h"

namespace thaimemo {
namespace {

// What is counted of a band before it is judged.
struct Counted {
  int looked_at = 0, right = 0;
  double stated = 0, weights = 0, squares = 0, right_weight = 0;

  void add(double confidence, double weight, bool is_right) {
    ++looked_at;
    right += is_right;
    stated += confidence * weight;
    weights += weight;
    squares += weight * weight;
    right_weight += is_right ? weight : 0;
  }
};

using Kind = std::pair<std::string, std::string>;  // origin, reason
using Bands = std::map<std::size_t, Counted>;      // by the number of the bound that they begin at

std::size_t band_of(double confidence) {
  std::size_t band = 0;
  for (std::size_t i = 0; i < audit_confidence_bounds.size(); ++i)
    if (confidence >= audit_confidence_bounds[i]) band = i;
  return band;
}

// A value stands for as many as its stratum has for each that was looked at.
std::map<Kind, Bands> counted(SQLite::Database& db) {
  SQLite::Statement select(
      db,
      "WITH looked AS (SELECT *, count(*) OVER (PARTITION BY draw, stratum) AS in_stratum FROM audits "
      "WHERE outcome <> 'open') "
      "SELECT origin, reason, confidence, CAST(stratum_size AS REAL) / in_stratum, correct FROM looked l "
      "WHERE NOT EXISTS (SELECT 1 FROM looked b WHERE b.cell_id = l.cell_id AND b.draw > l.draw) "
      "ORDER BY draw, seq");
  std::map<Kind, Bands> kinds;
  while (select.executeStep()) {
    const double confidence = select.getColumn(2).getDouble(), weight = select.getColumn(3).getDouble();
    const bool is_right = select.getColumn(4).getInt() == 1;
    for (const Kind& kind :
         {Kind{select.getColumn(0).getString(), select.getColumn(1).getString()}, Kind{"all", ""}})
      kinds[kind][band_of(confidence)].add(confidence, weight, is_right);
  }
  return kinds;
}

CalibratedBand band_at(const Kind& kind, std::size_t bound, const Counted& count) {
  CalibratedBand band;
  band.origin = kind.first;
  band.reason = kind.second;
  band.from = audit_confidence_bounds[bound];
  band.to = bound + 1 < audit_confidence_bounds.size() ? audit_confidence_bounds[bound + 1] : 1;
  band.stated = count.stated / count.weights;
  band.looked_at = count.looked_at;
  band.right = count.right;
  band.precision = count.right_weight / count.weights;
  band.interval = wilson_interval_of(band.precision, count.weights * count.weights / count.squares);
  return band;
}

}  // namespace

std::vector<double> never_falling(const std::vector<double>& found, const std::vector<double>& weights) {
  struct Pool {
    double sum = 0, weight = 0;
    std::size_t members = 0;
    double mean() const { return sum / weight; }
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < found.size(); ++i) {
    pools.push_back({found[i] * weights[i], weights[i], 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back() = {pools.back().sum + last.sum, pools.back().weight + last.weight,
                      pools.back().members + last.members};
    }
  }
  std::vector<double> fitted;
  for (const Pool& pool : pools) fitted.insert(fitted.end(), pool.members, pool.mean());
  return fitted;
}

std::vector<CalibratedBand> calibration(SQLite::Database& db) try {
  std::vector<CalibratedBand> all;
  for (const auto& [kind, bands] : counted(db)) {
    std::vector<double> found, weights;
    const std::size_t first = all.size();
    for (const auto& [bound, count] : bands) {
      all.push_back(band_at(kind, bound, count));
      found.push_back(all.back().precision);
      weights.push_back(count.weights);
    }
    const std::vector<double> fitted = never_falling(found, weights);
    for (std::size_t i = 0; i < fitted.size(); ++i) all[first + i].fitted = fitted[i];
  }
  if (all.empty())
    throw Error("audit-missing", "", "no value that was drawn was looked at yet",
                "Draw some values and look at them: thaimemo review DB --audit 200.");
  return all;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
