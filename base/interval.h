// A stretch of one axis: where a column's text stands, what a line covers, a white gap.
#pragma once

#include <algorithm>

namespace thaimemo {

// From low to high, in whatever unit its user says. One with high < low holds nothing.
struct Interval {
  double low = 0, high = 0;

  double width() const { return high - low; }
  double middle() const { return (low + high) / 2; }
  bool empty() const { return high < low; }
  bool holds(double place) const { return low <= place && place <= high; }
  bool holds(const Interval& other) const { return low <= other.low && other.high <= high; }
  bool operator==(const Interval&) const = default;
};

// Holds nothing, and grows to whatever it is united with.
constexpr Interval no_interval{1e300, -1e300};

inline Interval united(const Interval& a, const Interval& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

// One that holds nothing where both have nothing in common.
inline Interval intersection(const Interval& a, const Interval& b) {
  return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

// Whether some length of one lies in the other; to touch is not enough.
inline bool overlap(const Interval& a, const Interval& b) {
  return a.low < b.high && b.low < a.high;
}

}  // namespace thaimemo
