#include "extract/scan/sheet/prepare_sheet.h"

#include <array>
#include <cmath>
#include <numbers>

#include "extract/scan/image/pix.h"
#include "extract/scan/sheet/coloured_ink.h"
#include "extract/scan/sheet/halftone.h"
#include "extract/scan/sheet/rectify.h"

namespace thaimemo {
namespace {

constexpr int paper_level = 200;  // what the paper becomes while the light is evened
constexpr int coarse_level = 150;
constexpr int black_level = 80;     // ink whatever stands around it
constexpr int bilevel_level = 170;  // turning spreads a rule one pixel thin over two rows, half grey each
constexpr double pi = std::numbers::pi;

// A picture of two levels (a fax, or one made of it) has no light to even.
bool is_bilevel(const Image& grey) {
  std::size_t between = 0;
  for (const std::uint8_t level : grey.pixels) between += level > 40 && level < 215 ? 1 : 0;
  return between * 500 < grey.pixels.size();
}

// The paper's brightness where a fold's shadow runs down or across: a high rank along the fold, less what is
// too narrow for a shadow. At a quarter of the size.
PixPtr paper_along(Pix* small, bool down) {
  constexpr int along = 15, narrow = 3;
  constexpr float rank = 0.8F;
  const PixPtr ranked = checked(pixRankFilterGray(small, down ? 1 : along, down ? along : 1, rank), "light");
  return checked(pixCloseGray(ranked.get(), down ? narrow : 1, down ? 1 : narrow), "light");
}

// Folds are too narrow and too dark for the tiles that even the light.
PixPtr without_folds(const PixPtr& grey) {
  constexpr int quarter = 4, black_bar = 40;
  if (pixGetWidth(grey.get()) < 100 * quarter || pixGetHeight(grey.get()) < 100 * quarter)
    return PixPtr(pixClone(grey.get()));
  const PixPtr small = checked(pixScaleGrayMinMax(grey.get(), quarter, quarter, L_CHOOSE_MAX), "light");
  const PixPtr paper = paper_along(small.get(), true), across = paper_along(small.get(), false);
  checked(pixMinOrMax(paper.get(), paper.get(), across.get(), L_CHOOSE_MIN), "light").release();
  const PixPtr wide =
      checked(pixScaleToSize(paper.get(), pixGetWidth(grey.get()), pixGetHeight(grey.get())), "light");
  const Image light = to_grey_image(wide.get(), 72);
  Image even = to_grey_image(grey.get(), 72);
  for (std::size_t i = 0; i < even.pixels.size(); ++i) {
    if (light.pixels[i] < black_bar) continue;
    even.pixels[i] = static_cast<std::uint8_t>(std::min(255, even.pixels[i] * 255 / light.pixels[i]));
  }
  return to_pix(even);
}

PixPtr evened(const PixPtr& grey) {
  const PixPtr flat = without_folds(grey);
  PixPtr even(pixBackgroundNorm(flat.get(), nullptr, nullptr, 10, 10, 60, 30, paper_level, 1, 1));
  if (even == nullptr) return PixPtr(pixClone(grey.get()));  // too small, or no paper to be seen
  return checked(pixGammaTRC(nullptr, even.get(), 1.0F, 0, paper_level), "light");
}

PixPtr thresholded(Pix* grey, double dpi, bool bilevel) {
  if (bilevel) return checked(pixThresholdToBinary(grey, bilevel_level), "ink");
  const int window = std::max(8, static_cast<int>(dpi / 12));
  Pix* ink = nullptr;
  const int tiles_x = std::max(1, pixGetWidth(grey) / 800), tiles_y = std::max(1, pixGetHeight(grey) / 800);
  if (pixSauvolaBinarizeTiled(grey, window, 0.20F, tiles_x, tiles_y, nullptr, &ink) != 0 || ink == nullptr) {
    return checked(pixThresholdToBinary(grey, 150), "ink");
  }
  const PixPtr local(ink);  // hollow where a bar is wider than the window
  const PixPtr black = checked(pixThresholdToBinary(grey, black_level), "ink");
  return checked(pixOr(nullptr, local.get(), black.get()), "ink");
}

// Ink pixels in stretches of letters that run in one direction: letters joined over their gaps, then all that
// is shorter than a few letters dropped. Rules are taken out first, they run both ways.
int running_ink(Pix* ink, int gap, int length, bool across) {
  const auto brick = [across](int size) { return std::array<int, 2>{across ? size : 1, across ? 1 : size}; };
  const auto join = brick(gap), keep = brick(length);
  const PixPtr joined = checked(pixCloseSafeBrick(nullptr, ink, join[0], join[1]), "direction");
  const PixPtr kept = checked(pixOpenBrick(nullptr, joined.get(), keep[0], keep[1]), "direction");
  l_int32 count = 0;
  pixCountPixels(kept.get(), &count, nullptr);
  return count;
}

bool is_sideways(Pix* ink, double dpi, double ratio_min) {
  if (pixGetWidth(ink) < dpi || pixGetHeight(ink) < dpi) return false;  // smaller than an inch tells nothing
  const double scale = 75 / dpi;
  const PixPtr small = checked(
      scale < 1 ? pixScaleToGray(ink, static_cast<float>(scale)) : pixConvert1To8(nullptr, ink, 255, 0),
      "direction");
  const PixPtr marks = checked(pixThresholdToBinary(small.get(), 190), "direction");
  const PixPtr across = checked(pixOpenBrick(nullptr, marks.get(), 28, 1), "direction");
  const PixPtr down = checked(pixOpenBrick(nullptr, marks.get(), 1, 28), "direction");
  const PixPtr rules = checked(pixOr(nullptr, across.get(), down.get()), "direction");
  const PixPtr text = checked(pixSubtract(nullptr, marks.get(), rules.get()), "direction");
  const int running_across = running_ink(text.get(), 4, 28, true);
  const int running_down = running_ink(text.get(), 4, 28, false);
  return running_down > 200 && running_down > ratio_min * running_across;
}

// Ink without dark areas: the table around a photographed page has straight edges too, but not those of the
// text.
PixPtr without_dark_areas(Pix* ink, double dpi) {
  const int size = std::max(8, static_cast<int>(dpi / 10)), seam = std::max(2, static_cast<int>(dpi / 16));
  const PixPtr dark = checked(pixOpenBrick(nullptr, ink, size, size), "skew");
  const PixPtr around = checked(pixDilateBrick(nullptr, dark.get(), 2 * seam + 1, 2 * seam + 1), "skew");
  return checked(pixSubtract(nullptr, ink, around.get()), "skew");
}

// Clockwise degrees, 0 where the page does not tell.
double skew_of(Pix* ink, double max_deg) {
  float angle = 0, confidence = 0;
  const int reduce = pixGetWidth(ink) > 1200 ? 4 : 2;
  const int failed = pixFindSkewSweepAndSearch(ink, &angle, &confidence, reduce, reduce / 2,
                                               static_cast<float>(max_deg), 1.0F, 0.01F);
  return failed != 0 || confidence < 2.5F ? 0 : -static_cast<double>(angle);
}

PixPtr rotated(Pix* grey, double clockwise_deg) {
  return checked(pixRotateAMGray(grey, static_cast<float>(clockwise_deg * pi / 180), 255), "rotation");
}

}  // namespace

Sheet prepare_sheet(const Image& scan, const SheetSettings& settings) {
  setMsgSeverity(L_SEVERITY_NONE);  // failures come back as results
  Sheet sheet;
  Image plain = without_coloured_ink(scan);
  sheet.paper = find_paper(plain);
  if (sheet.paper) plain = rectified(plain, *sheet.paper);
  const bool bilevel = is_bilevel(plain);
  if (bilevel) plain = without_halftone(plain);
  PixPtr grey = to_pix(plain);
  if (!bilevel) grey = evened(grey);
  // Coarse ink is enough to tell how the page lies.
  PixPtr ink = checked(pixThresholdToBinary(grey.get(), bilevel ? 128 : coarse_level), "ink");
  if (is_sideways(ink.get(), plain.dpi, settings.sideways_ratio_min)) {
    sheet.rotation = 90;
    grey = checked(pixRotate90(grey.get(), 1), "rotation");
    ink = checked(pixRotate90(ink.get(), 1), "rotation");
  }
  sheet.skew_deg = skew_of(without_dark_areas(ink.get(), plain.dpi).get(), settings.skew_max_deg);
  if (std::abs(sheet.skew_deg) >= settings.skew_min_deg) {
    grey = rotated(grey.get(), -sheet.skew_deg);
  }
  ink = thresholded(grey.get(), plain.dpi, bilevel);
  sheet.grey = to_grey_image(grey.get(), plain.dpi);
  sheet.ink = to_mask(ink.get());
  return sheet;
}

Sheet turned_over(const Sheet& sheet) {
  Sheet turned = sheet;
  turned.rotation = (sheet.rotation + 180) % 360;
  std::ranges::reverse(turned.grey.pixels);
  std::ranges::reverse(turned.ink.ink);
  return turned;
}

Image as_read(const Image& scan, const std::optional<Corners>& paper, int rotation, double skew_deg,
              const SheetSettings& settings) {
  const Image flat = paper ? rectified(scan, *paper) : scan;
  PixPtr pix = to_pix(flat);
  if (rotation % 360 != 0) pix = checked(pixRotateOrth(pix.get(), rotation / 90), "rotation");
  if (std::abs(skew_deg) >= settings.skew_min_deg) {
    const auto angle = static_cast<float>(-skew_deg * pi / 180);
    pix = checked(pixRotateAM(pix.get(), angle, L_BRING_IN_WHITE), "rotation");
  }
  return to_image(pix.get(), flat.dpi);
}

}  // namespace thaimemo
