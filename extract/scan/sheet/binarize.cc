#include "extract/scan/sheet/binarize.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace thaimemo {
namespace {

constexpr int white = 255;

// How dark toner is on a page; 0 where there is none.
int usual_toner(const Image& grey, const BinarizeSettings& settings) {
  std::array<std::size_t, 256> counts{};
  for (const std::uint8_t level : grey.pixels) ++counts[level];
  const auto toner_end = counts.begin() + settings.toner_level;
  const double toner = static_cast<double>(std::accumulate(counts.begin(), toner_end, std::size_t{0}));
  if (toner < settings.toner_share_min * static_cast<double>(grey.pixels.size())) return 0;
  double below = 0;
  for (int level = 0; level < settings.toner_level; ++level) {
    below += static_cast<double>(counts[static_cast<std::size_t>(level)]);
    if (below >= settings.toner_quantile * toner) return level;
  }
  return 0;
}

}  // namespace

bool is_bilevel(const Image& grey, const BinarizeSettings& settings) {
  const auto greys = std::ranges::count_if(grey.pixels, [&](std::uint8_t level) {
    return level >= settings.grey_darkest && level <= settings.grey_brightest;
  });
  return greys * settings.pixels_per_grey_min < static_cast<std::ptrdiff_t>(grey.pixels.size());
}

Bitmap coarsely_binarized(const Picture& page, bool bilevel, double gain,
                          const BinarizeSettings& settings) {
  if (bilevel) return page.darker_than(settings.coarse_bilevel_level);
  return page.darker_than(static_cast<int>(white - (white - settings.coarse_level) / gain));
}

double toner_gain(const Image& grey, const BinarizeSettings& settings) {
  const int usual = usual_toner(grey, settings);
  if (usual < settings.pale_from) return 1;
  return std::min(settings.gain_max, static_cast<double>(white - settings.darkened_to) / (white - usual));
}

Image with_dark_toner(Image grey, double gain) {
  for (std::uint8_t& level : grey.pixels)
    level = static_cast<std::uint8_t>(std::max(0.0, white - gain * (white - level)));
  return grey;
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
