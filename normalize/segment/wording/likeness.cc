#include "normalize/segment/wording/likeness.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "base/utf8.h"

namespace thaimemo {

double likeness(std::string_view a, std::string_view b, double at_least) {
  constexpr size_t bytes_per_letter_max = 4;
  const auto [shorter, longer] =
      std::minmax({a.size(), b.size()});  // values: the list form gives no references
  if (static_cast<double>(shorter * bytes_per_letter_max) < at_least * static_cast<double>(longer)) return 0;
  return likeness(decode_utf8(a), decode_utf8(b), at_least);
}

double likeness(std::u32string_view a, std::u32string_view b, double at_least) {
  const int letters = static_cast<int>(std::max(a.size(), b.size()));
  if (letters == 0) return 1;
  const int limit = static_cast<int>((1 - at_least) * letters);
  const int distance = edit_distance(a, b, limit);
  return distance > limit ? 0 : 1 - static_cast<double>(distance) / letters;
}

}  // namespace thaimemo
