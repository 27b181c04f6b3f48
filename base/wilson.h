// What a share of a sample says about all.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/interval.h"

namespace thaimemo {

inline constexpr double normal_95 = 1.959964;  // standard deviations that hold 95 % of a normal distribution

// The interval that holds the true share in 95 of 100 samples, where `right` of `checked` were right. From 0 to 1 where
// nothing was checked. Method: Wilson, Probable inference, the law of succession, and statistical inference, 1927.
inline Interval wilson_interval(std::int64_t right, std::int64_t checked, double z = normal_95) {
  if (checked <= 0) return {0, 1};
  const double n = static_cast<double>(checked), share = static_cast<double>(right) / n;
  const double middle = share + z * z / (2 * n);
  const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double whole = 1 + z * z / n;
  return {std::max(0.0, (middle - reach) / whole), std::min(1.0, (middle + reach) / whole)};
}

}  // namespace thaimemo
