#include "extract/scan/image/picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "extract/scan/image/local_threshold.h"
#include "extract/scan/image/pix.h"
#include "extract/scan/image/resampling.h"

namespace thaimemo {
namespace {

constexpr float angle_min_rad = 0.001F;  // Leptonica turns nothing by less

Picture made(Pix* pix, const char* step) {
  return Picture(checked(pix, step));
}

using Points = std::unique_ptr<Pta, void (*)(Pta*)>;

Points points_of(const PixelCorners& corners) {
  Points points(ptaCreate(4), [](Pta* unused) { ptaDestroy(&unused); });
  for (const PixelPoint& corner : corners)
    ptaAddPt(points.get(), static_cast<float>(corner.x), static_cast<float>(corner.y));
  return points;
}

}  // namespace

Picture::Picture(const Image& image) {
  keep_leptonica_quiet();
  pix_ = to_pix(image);
}

Image Picture::image(double dpi) const {
  return to_image(pix_.get(), dpi);
}

int Picture::width() const {
  return pixGetWidth(pix_.get());
}

int Picture::height() const {
  return pixGetHeight(pix_.get());
}

Picture Picture::scaled(double scale) const {
  const auto factor = static_cast<float>(scale);
  return made(pixScale(pix_.get(), factor, factor), "scaling");
}

Picture Picture::scaled_smoothly(double scale) const {
  const auto factor = static_cast<float>(scale);
  return made(pixScaleSmooth(pix_.get(), factor, factor), "scaling");
}

Picture Picture::scaled_to(int width, int height) const {
  return made(pixScaleToSize(pix_.get(), width, height), "scaling");
}

Picture Picture::clipped(const PixelBox& part) const {
  const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(part.x0, part.y0, part.width(), part.height()),
                                                     [](::Box* unused) { boxDestroy(&unused); });
  return made(pixClipRectangle(pix_.get(), box.get(), nullptr), "part");
}

Picture Picture::quarters_turned(int quarters) const {
  return made(pixRotateOrth(pix_.get(), quarters), "rotation");
}

Picture Picture::rotated(double clockwise_deg) const {
  const auto angle = static_cast<float>(clockwise_deg * std::numbers::pi / 180);
  const bool turns = std::abs(angle) >= angle_min_rad;
  if (turns && pixGetDepth(pix_.get()) == 8) return Picture(rotated_greys(pix_.get(), angle));
  return made(pixRotateAM(pix_.get(), angle, L_BRING_IN_WHITE), "rotation");
}

Picture Picture::projected(const PixelCorners& from, const PixelCorners& to) const {
  return made(pixProjectivePta(pix_.get(), points_of(to).get(), points_of(from).get(), L_BRING_IN_WHITE),
              "projection");
}

Picture Picture::brightest_of_tiles(int side) const {
  return made(pixScaleGrayMinMax(pix_.get(), side, side, L_CHOOSE_MAX), "reduction");
}

Picture Picture::rank_filtered(int width, int height, double rank) const {
  return made(pixRankFilterGray(pix_.get(), width, height, static_cast<float>(rank)), "rank");
}

Picture Picture::closed(int width, int height) const {
  return made(pixCloseGray(pix_.get(), width, height), "closing");
}

Picture Picture::darker_of(const Picture& other) const {
  return made(pixMinOrMax(nullptr, pix_.get(), other.pix_.get(), L_CHOOSE_MIN), "minimum");
}

Picture Picture::stretched(int white_level) const {
  return made(pixGammaTRC(nullptr, pix_.get(), 1.0F, 0, white_level), "light");
}

Picture Picture::smoothed() const {
  return Picture(smoothed_greys(pix_.get()));
}

std::optional<Picture> Picture::with_even_background(const BackgroundSettings& settings) const {
  PixPtr even(pixBackgroundNorm(pix_.get(), nullptr, nullptr, settings.tile_px, settings.tile_px,
                                settings.paper_level_min, settings.paper_pixels_min, settings.paper_level,
                                settings.smoothing_tiles, settings.smoothing_tiles));
  if (even == nullptr) return {};
  return Picture(std::move(even));
}

Bitmap Picture::darker_than(int level) const {
  return Bitmap(checked(pixThresholdToBinary(pix_.get(), level), "threshold"));
}

std::optional<Bitmap> Picture::sauvola(const SauvolaSettings& settings) const {
  const int reach = settings.window_px, side_min = 2 * reach + 3;
  if (reach < 2 || width() < side_min || height() < side_min) return {};
  return Bitmap(sauvola_ink(pix_.get(), reach, static_cast<float>(settings.factor)));
}

Image grey_image(const Image& image) {
  check_size(image);
  if (image.channels == 1) return image;
  keep_leptonica_quiet();
  return to_grey_image(to_pix(image).get(), image.dpi);
}

Image clipped_image(const Image& grey, const PixelBox& part) {
  Image clipped{part.width(), part.height(), 1, grey.dpi, {}};
  const auto stride = static_cast<std::size_t>(grey.width);
  for (int y = part.y0; y < part.y1; ++y) {
    const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * stride;
    clipped.pixels.insert(clipped.pixels.end(), row + part.x0, row + part.x1);
  }
  return clipped;
}

Mask darker_mask(const Image& grey, int level) {
  Mask mask(grey.width, grey.height);
  std::ranges::transform(grey.pixels, mask.ink.begin(), [level](std::uint8_t grey_level) -> std::uint8_t {
    return grey_level < level ? 1 : 0;
  });
  return mask;
}

}  // namespace thaimemo
