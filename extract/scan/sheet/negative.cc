#include "extract/scan/sheet/negative.h"

#include <algorithm>

namespace thaimemo {

Image as_positive(Image grey, const NegativeSettings& settings) {
  const auto dark = std::ranges::count_if(
      grey.pixels, [&](std::uint8_t level) { return level <= settings.dark_paper_max; });
  if (2 * dark <= static_cast<std::ptrdiff_t>(grey.pixels.size())) return grey;
  for (std::uint8_t& level : grey.pixels) level = static_cast<std::uint8_t>(255 - level);
  return grey;
}

}  // namespace thaimemo
