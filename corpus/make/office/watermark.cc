#include "corpus/make/office/watermark.h"

#include <algorithm>

#include "corpus/make/ink/outline.h"

namespace thaimemo::make {

namespace {

// The short side of A4 is 595 pt: its diagonal square holds words of 800 pt; half of it looks right. A short word
// would be higher than a hand otherwise. By eye on made reports.
constexpr double span_pt = 430, size_max_pt = 120, any_width_pt = 10000;

}  // namespace

double watermark_size_pt(const std::string& words, const std::string& family, const FontBook& fonts) {
  TypeStyle type;
  type.family = family;
  type.size_pt = size_max_pt;
  const double width = std::max(size_of_words(fonts, words, any_width_pt, type).width_pt, 1.0);
  return std::min(size_max_pt, size_max_pt * span_pt / width);
}

}  // namespace thaimemo::make
