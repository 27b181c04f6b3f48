#include "extract/scan/image/bitmap.h"

#include "extract/scan/image/bricks.h"
#include "extract/scan/image/picture.h"
#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

constexpr int eight_connected = 8;

Bitmap made(Pix* pix, const char* step) {
  return Bitmap(checked(pix, step));
}

}  // namespace

Bitmap::Bitmap(const Mask& ink) {
  keep_leptonica_quiet();
  pix_ = to_pix(ink);
}

Mask Bitmap::mask() const {
  return to_mask(pix_.get());
}

int Bitmap::width() const {
  return pixGetWidth(pix_.get());
}

int Bitmap::height() const {
  return pixGetHeight(pix_.get());
}

int Bitmap::ink_area() const {
  l_int32 count = 0;
  pixCountPixels(pix_.get(), &count, nullptr);
  return count;
}

Bitmap Bitmap::opened(int brick_width, int brick_height) const {
  return Bitmap(opened_by_brick(pix_.get(), brick_width, brick_height));
}

Bitmap Bitmap::closed(int brick_width, int brick_height) const {
  return Bitmap(closed_by_brick(pix_.get(), brick_width, brick_height));
}

Bitmap Bitmap::dilated(int brick_width, int brick_height) const {
  return Bitmap(dilated_by_brick(pix_.get(), brick_width, brick_height));
}

Bitmap Bitmap::without(const Bitmap& other) const {
  return made(pixSubtract(nullptr, pix_.get(), other.pix_.get()), "difference");
}

Bitmap operator|(const Bitmap& a, const Bitmap& b) {
  return made(pixOr(nullptr, a.pix_.get(), b.pix_.get()), "union");
}

Bitmap operator&(const Bitmap& a, const Bitmap& b) {
  return made(pixAnd(nullptr, a.pix_.get(), b.pix_.get()), "intersection");
}

Bitmap Bitmap::pieces_from_width(int width_min) const {
  return made(
      pixSelectBySize(pix_.get(), width_min, 0, eight_connected, L_SELECT_WIDTH, L_SELECT_IF_GTE, nullptr),
      "pieces");
}

Bitmap Bitmap::majority() const {
  return made(pixBlockrank(pix_.get(), nullptr, 1, 1, 0.5F), "majority");
}

Bitmap Bitmap::quarter_turned() const {
  return made(pixRotate90(pix_.get(), 1), "rotation");
}

Picture Bitmap::as_picture(int paper_level, int ink_level) const {
  return Picture(checked(
      pixConvert1To8(nullptr, pix_.get(), static_cast<l_uint8>(paper_level), static_cast<l_uint8>(ink_level)),
      "grey"));
}

Picture Bitmap::reduced(double scale) const {
  if (scale >= 1) return as_picture(255, 0);
  return Picture(checked(pixScaleToGray(pix_.get(), static_cast<float>(scale)), "reduction"));
}

Lean Bitmap::lean(const LeanSearch& search) const {
  float angle = 0, confidence = 0;
  const int failed = pixFindSkewSweepAndSearch(pix_.get(), &angle, &confidence, search.sweep_reduction,
                                               search.sweep_reduction / 2, static_cast<float>(search.max_deg),
                                               static_cast<float>(search.coarse_step_deg),
                                               static_cast<float>(search.fine_step_deg));
  if (failed != 0) return {};
  return {-static_cast<double>(angle), confidence};
}

}  // namespace thaimemo
