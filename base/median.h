// The middle of some values: what most of them are near, whatever a few of them are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace thaimemo {

// The value that `share` (from 0 up to, not including, 1) of the values lie below; T{} for no values.
template <typename T>
T quantile(std::vector<T> values, double share) {
  if (values.empty()) return T{};
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

// The upper one of the two middle values where their number is even; T{} for no values.
template <typename T>
T median(std::vector<T> values) {
  return quantile(std::move(values), 0.5);
}

// The value of (value, weight) pairs at which half of the whole weight is reached; 0 for no values.
inline double weighted_median(std::vector<std::pair<double, double>> values) {
  std::sort(values.begin(), values.end());
  double total = 0, sum = 0;
  for (const auto& value : values) total += value.second;
  for (const auto& value : values) {
    sum += value.second;
    if (sum * 2 >= total) return value.first;
  }
  return 0;
}

}  // namespace thaimemo
