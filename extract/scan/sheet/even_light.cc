#include "extract/scan/sheet/even_light.h"

#include <algorithm>

namespace thaimemo {
namespace {

// The brightness of the paper along folds that run down, or across.
Picture paper_along(const Picture& small, bool down, const FoldSettings& settings) {
  const int along = settings.along_px, narrow = settings.narrow_px;
  if (down) return small.rank_filtered(1, along, settings.rank).closed(narrow, 1);
  return small.rank_filtered(along, 1, settings.rank).closed(1, narrow);
}

// Where no fold runs, its brightness is that of the paper too.
Image fold_light(const Picture& page, const FoldSettings& settings) {
  const Picture small = page.brightest_of_tiles(settings.reduction);
  const Picture paper = paper_along(small, true, settings).darker_of(paper_along(small, false, settings));
  return paper.scaled_to(page.width(), page.height()).image(0);
}

// The level divided by that of the paper, rounded down. The half keeps the quotient of these small whole
// numbers clear of the next one, and floats are divided several at a time.
std::uint8_t lit(std::uint8_t level, std::uint8_t paper, int black_bar_level) {
  const float divided =
      (static_cast<float>(level * 255) + 0.5F) / static_cast<float>(std::max<int>(1, paper));
  const int even = std::min(255, static_cast<int>(divided));
  return static_cast<std::uint8_t>(paper < black_bar_level ? level : even);
}

Picture without_folds(const Picture& page, const Image& grey, const FoldSettings& settings) {
  const int side_min = settings.side_min_px * settings.reduction;
  if (page.width() < side_min || page.height() < side_min) return page;
  const Image light = fold_light(page, settings);
  Image even = grey;
  for (std::size_t i = 0; i < even.pixels.size(); ++i)
    even.pixels[i] = lit(even.pixels[i], light.pixels[i], settings.black_bar_level);
  return Picture(even);
}

}  // namespace

Picture evened(const Image& grey, const LightSettings& settings) {
  const Picture page(grey);
  const auto even = without_folds(page, grey, settings.folds).with_even_background(settings.background);
  return even ? even->stretched(settings.background.paper_level) : page;
}

}  // namespace thaimemo
