// Places that lie together, as one. Internal to extract/table/rows and partial.
#pragma once

#include <algorithm>
#include <vector>

namespace thaimemo {

// From low to high, of places that lie no farther apart than `most` the lowest.
inline std::vector<double> apart(std::vector<double> places, double most) {
  std::sort(places.begin(), places.end());
  std::vector<double> found;
  for (const double place : places)
    if (found.empty() || place - found.back() > most) found.push_back(place);
  return found;
}

}  // namespace thaimemo
