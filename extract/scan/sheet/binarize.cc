#include "extract/scan/sheet/binarize.h"

#include <algorithm>

namespace thaimemo {

bool is_bilevel(const Image& grey, const BinarizeSettings& settings) {
  const auto greys = std::ranges::count_if(grey.pixels, [&](std::uint8_t level) {
    return level >= settings.grey_darkest && level <= settings.grey_brightest;
  });
  return greys * settings.pixels_per_grey_min < static_cast<std::ptrdiff_t>(grey.pixels.size());
}

Bitmap coarsely_binarized(const Picture& page, bool bilevel, const BinarizeSettings& settings) {
  return page.darker_than(bilevel ? settings.coarse_bilevel_level : settings.coarse_level);
}

Bitmap binarized(const Picture& page, double dpi, bool bilevel, const BinarizeSettings& settings) {
  if (bilevel) return page.darker_than(settings.bilevel_level);
  SauvolaSettings local;
  local.window_px = std::max(settings.window_min_px, static_cast<int>(dpi / settings.windows_per_inch));
  local.factor = settings.sauvola_factor;
  const std::optional<Bitmap> ink = page.sauvola(local);
  return ink ? *ink | page.darker_than(settings.black_level) : page.darker_than(settings.coarse_level);
}

}  // namespace thaimemo
