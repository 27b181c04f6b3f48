// What a share of a sample says about all.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/interval.h"

namespace thaimemo {

inline constexpr double normal_95 = 1.959964;  // standard deviations that hold 95 % of a normal distribution

// The interval that holds the true share in 95 of 100 samples of `size`, which need not be whole: of a sample whose
// members weigh differently it is the effective one. From 0 to 1 where nothing was sampled. Method: Wilson, Probable
// inference, the law of succession, and statistical inference, 1927.
inline Interval wilson_interval_of(double share, double size, double z = normal_95) {
  if (size <= 0) return {0, 1};
  const double middle = share + z * z / (2 * size);
  const double reach = z * std::sqrt(share * (1 - share) / size + z * z / (4 * size * size));
  const double whole = 1 + z * z / size;
  return {std::max(0.0, (middle - reach) / whole), std::min(1.0, (middle + reach) / whole)};
}

// The same where `right` of `checked` were right.
inline Interval wilson_interval(std::int64_t right, std::int64_t checked, double z = normal_95) {
  const double n = static_cast<double>(checked);
  return wilson_interval_of(checked > 0 ? static_cast<double>(right) / n : 0, n, z);
}

}  // namespace thaimemo
