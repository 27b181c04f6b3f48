#include "extract/pdf/page_painter.h"

#include <GfxState.h>
#include <Stream.h>
#include <splash/Splash.h>
#include <splash/SplashBitmap.h>
#include <splash/SplashClip.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace thaimemo {
namespace {

// So many pixels may an image be wider or higher than what it covers: pages are rounded to whole points,
// images to whole pixels, and what is off by two in three thousand is seen by nobody.
constexpr double off_max_px = 2;

struct White {
  SplashColor color = {255, 255, 255};
};

// A line of samples as greys.
class GreyLines {
 public:
  GreyLines(GfxImageColorMap& colors, int width) : colors_(colors), line_(static_cast<std::size_t>(width)) {
    if (colors.getNumPixelComps() != 1) return;
    for (int sample = 0; sample < 1 << std::min(8, colors.getBits()); ++sample) {
      auto value = static_cast<unsigned char>(sample);
      levels_[static_cast<std::size_t>(sample)] = grey_of(&value);
    }
  }

  const std::uint8_t* greys(unsigned char* samples) {
    if (colors_.getNumPixelComps() == 1)
      for (std::size_t x = 0; x < line_.size(); ++x) line_[x] = levels_[samples[x]];
    else
      colors_.getGrayLine(samples, line_.data(), static_cast<int>(line_.size()));
    return line_.data();
  }

 private:
  std::uint8_t grey_of(unsigned char* samples) const {
    GfxGray grey;
    colors_.getGray(samples, &grey);
    return colToByte(grey);
  }

  GfxImageColorMap& colors_;
  std::array<std::uint8_t, 256> levels_{};
  std::vector<std::uint8_t> line_;
};

void copy_line(const std::uint8_t* greys, int width, int x, int y, SplashBitmap& bitmap) {
  const int x0 = std::max(0, x), x1 = std::min(bitmap.getWidth(), x + width);
  if (y < 0 || y >= bitmap.getHeight() || x0 >= x1) return;
  const auto count = static_cast<std::size_t>(x1 - x0);
  std::memcpy(bitmap.getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize() + x0,
              greys + (x0 - x), count);
  if (bitmap.getAlphaPtr() != nullptr)
    std::memset(bitmap.getAlphaPtr() + static_cast<std::ptrdiff_t>(y) * bitmap.getWidth() + x0, 255, count);
}

bool is_plain(GfxState& state) {
  return state.getBlendMode() == gfxBlendNormal && state.getFillOpacity() == 1;
}

// Whether all columns from x0 to x1 are seen in all rows from y0 to y1; what lies before the first is not
// asked for.
bool shows(SplashClip& clip, int x0, int x1, int y0, int y1) {
  return clip.getNumPaths() == 0 && clip.getXMinI() <= std::max(0, x0) && clip.getXMaxI() >= x1 &&
         clip.getYMinI() <= std::max(0, y0) && clip.getYMaxI() >= y1;
}

}  // namespace

PagePainter::PagePainter() : SplashOutputDev(splashModeMono8, 1, false, White().color) {}

void PagePainter::beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending,
                                         bool isolated, bool knockout, bool for_soft_mask) {
  ++groups_;
  SplashOutputDev::beginTransparencyGroup(state, box, blending, isolated, knockout, for_soft_mask);
}

void PagePainter::endTransparencyGroup(GfxState* state) {
  --groups_;
  SplashOutputDev::endTransparencyGroup(state);
}

// An image lies in a square of one unit, with its foot at 0.
std::optional<ImagePlace> PagePainter::place_as_it_is(GfxState& state, int width, int height) {
  const double* matrix = state.getCTM();
  const bool upright =
      std::abs(matrix[1]) < 0.5 && std::abs(matrix[2]) < 0.5 && matrix[0] > 0 && matrix[3] < 0;
  if (!upright || !is_plain(state) || groups_ > 0 || getSplash()->getSoftMask() != nullptr) return {};
  if (std::abs(matrix[0] - width) > off_max_px || std::abs(-matrix[3] - height) > off_max_px) return {};
  const double left = matrix[4], top = matrix[5] + matrix[3];
  if (std::abs(left) > getBitmapWidth() || std::abs(top) > getBitmapHeight()) return {};
  const ImagePlace place{static_cast<int>(std::lround(left)), static_cast<int>(std::lround(top))};
  const bool seen = shows(*getSplash()->getClip(), place.x, std::min(place.x + width, getBitmapWidth()) - 1,
                          place.y, std::min(place.y + height, getBitmapHeight()) - 1);
  return seen ? std::optional(place) : std::nullopt;
}

void PagePainter::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                            GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                            bool is_inline) {
  const auto place = mask_colors == nullptr ? place_as_it_is(*state, width, height) : std::nullopt;
  if (!place) {
    SplashOutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors,
                               is_inline);
    return;
  }
  ImageStream image(stream, width, colors->getNumPixelComps(), colors->getBits());
  GreyLines lines(*colors, width);
  image.reset();
  for (int y = 0; y < height; ++y) {
    unsigned char* samples = image.getLine();
    if (samples == nullptr) break;  // a damaged stream ends early
    copy_line(lines.greys(samples), width, place->x, place->y + y, *getBitmap());
  }
  image.close();
}

}  // namespace thaimemo
