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
constexpr double splash_side_max = 1e6;  // pixels; what lies farther off is no place on a page

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

void copy_pixel(std::uint8_t grey, int x, int y, SplashBitmap& bitmap) {
  if (x < 0 || y < 0 || x >= bitmap.getWidth() || y >= bitmap.getHeight()) return;
  bitmap.getDataPtr()[static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize() + x] = grey;
  if (bitmap.getAlphaPtr() != nullptr)
    bitmap.getAlphaPtr()[static_cast<std::ptrdiff_t>(y) * bitmap.getWidth() + x] = 255;
}

void copy_upright_row(const std::uint8_t* greys, const ImagePlace& place, int row, SplashBitmap& bitmap) {
  const int y = place.y_of(row, 0), x0 = std::max(0, place.x),
            x1 = std::min(bitmap.getWidth(), place.x + place.width);
  if (y < 0 || y >= bitmap.getHeight() || x0 >= x1) return;
  const auto count = static_cast<std::size_t>(x1 - x0);
  std::memcpy(bitmap.getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize() + x0,
              greys + (x0 - place.x), count);
  if (bitmap.getAlphaPtr() != nullptr)
    std::memset(bitmap.getAlphaPtr() + static_cast<std::ptrdiff_t>(y) * bitmap.getWidth() + x0, 255, count);
}

void copy_row(const std::uint8_t* greys, const ImagePlace& place, int row, SplashBitmap& bitmap) {
  if (!place.on_its_side && !place.from_right) return copy_upright_row(greys, place, row, bitmap);
  const int columns = place.on_its_side ? place.height : place.width;
  for (int column = 0; column < columns; ++column)
    copy_pixel(greys[column], place.x_of(row, column), place.y_of(row, column), bitmap);
}

// The place of an image whose pixels are those of the page, by the matrix that sets a square of one unit, with
// its foot at 0, onto the bitmap. None for other images.
std::optional<ImagePlace> place_of(const double* matrix, int columns, int rows) {
  const auto is_zero = [](double value) { return std::abs(value) < 0.5; };
  ImagePlace place;
  place.on_its_side = is_zero(matrix[0]) && is_zero(matrix[3]);
  if (!place.on_its_side && !(is_zero(matrix[1]) && is_zero(matrix[2]))) return {};
  const double across = place.on_its_side ? matrix[2] : matrix[0],
               down = place.on_its_side ? matrix[1] : matrix[3];
  place.width = place.on_its_side ? rows : columns;
  place.height = place.on_its_side ? columns : rows;
  if (std::abs(std::abs(across) - place.width) > off_max_px ||
      std::abs(std::abs(down) - place.height) > off_max_px)
    return {};
  place.from_right = place.on_its_side ? across > 0 : across < 0;
  place.from_bottom = place.on_its_side ? down < 0 : down > 0;
  const double left = matrix[4] + std::min(0.0, across), top = matrix[5] + std::min(0.0, down);
  if (std::abs(left) > splash_side_max || std::abs(top) > splash_side_max) return {};
  place.x = static_cast<int>(std::lround(left));
  place.y = static_cast<int>(std::lround(top));
  return place;
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

std::optional<ImagePlace> PagePainter::place_as_it_is(GfxState& state, int width, int height) {
  if (!is_plain(state) || groups_ > 0 || getSplash()->getSoftMask() != nullptr) return {};
  const auto place = place_of(state.getCTM(), width, height);
  if (!place || std::abs(place->x) > getBitmapWidth() || std::abs(place->y) > getBitmapHeight()) return {};
  const bool seen =
      shows(*getSplash()->getClip(), place->x, std::min(place->x + place->width, getBitmapWidth()) - 1,
            place->y, std::min(place->y + place->height, getBitmapHeight()) - 1);
  return seen ? place : std::nullopt;
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
    copy_row(lines.greys(samples), *place, y, *getBitmap());
  }
  image.close();
}

}  // namespace thaimemo
