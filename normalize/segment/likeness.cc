#include "normalize/segment/likeness.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "tools/base/utf8.h"

namespace thaimemo {

int edit_distance(std::u32string_view a, std::u32string_view b, int limit) {
  if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > limit) return limit + 1;
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i) + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
  }
  return std::min(row.back(), limit + 1);
}

double likeness(std::string_view a, std::string_view b, double at_least) {
  constexpr size_t bytes_per_letter_max = 4;
  const auto [shorter, longer] =
      std::minmax({a.size(), b.size()});  // values: the list form gives no references
  if (static_cast<double>(shorter * bytes_per_letter_max) < at_least * static_cast<double>(longer)) return 0;
  const std::u32string x = decode_utf8(a), y = decode_utf8(b);
  const int letters = static_cast<int>(std::max(x.size(), y.size()));
  if (letters == 0) return 1;
  const int limit = static_cast<int>((1 - at_least) * letters);
  const int distance = edit_distance(x, y, limit);
  return distance > limit ? 0 : 1 - static_cast<double>(distance) / letters;
}

}  // namespace thaimemo
