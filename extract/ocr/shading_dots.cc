#include "extract/ocr/shading_dots.h"

#include <cmath>

#include "extract/ocr/pix.h"

namespace thaimemo {

Mask without_shading_dots(const Mask& ink, double dpi, const ShadingDotsSettings& settings) {
  const int reach = std::max(2, static_cast<int>(std::lround(settings.window_pt / 2 * dpi / 72)));
  if (ink.width <= 2 * reach || ink.height <= 2 * reach) return ink;
  const PixPtr all = to_pix(ink);
  const PixPtr smooth = checked(pixBlockrank(all.get(), nullptr, 1, 1, 0.5F), "shading");
  const PixPtr dots = checked(pixSubtract(nullptr, all.get(), smooth.get()), "shading");
  const PixPtr density = checked(pixBlocksum(dots.get(), nullptr, reach, reach), "shading");
  const PixPtr sparse = checked(
      pixThresholdToBinary(density.get(), static_cast<int>(std::lround(settings.dots_share_min * 255))),
      "shading");  // 1 where there are fewer
  const PixPtr kept = checked(pixAnd(nullptr, all.get(), sparse.get()), "shading");
  const PixPtr cleaned = checked(pixOr(nullptr, kept.get(), smooth.get()), "shading");
  return to_mask(cleaned.get());
}

}  // namespace thaimemo
