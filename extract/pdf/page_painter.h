// Paints pages as Splash does, but for scans: an image whose pixels are those of the page goes in as it is.
// Scaling it by a pixel in thousands takes longer than decoding it, and blurs its letters; so does turning a scan that lies on
// its side. Internal to extract/pdf.
#pragma once

#include <SplashOutputDev.h>

#include <optional>

namespace thaimemo {

// Where an image stands in the bitmap, in pixels; it may reach over its edges. Its rows run from left to right and
// follow each other downwards, but for what is said.
struct ImagePlace {
  int x = 0, y = 0, width = 0, height = 0;
  bool on_its_side = false;                      // its rows run down or up, and follow each other sideways
  bool from_right = false, from_bottom = false;  // the first pixel is there

  int x_of(int row, int column) const {
    const int step = on_its_side ? row : column;
    return x + (from_right ? width - 1 - step : step);
  }
  int y_of(int row, int column) const {
    const int step = on_its_side ? column : row;
    return y + (from_bottom ? height - 1 - step : step);
  }
};

class PagePainter : public SplashOutputDev {
 public:
  PagePainter();  // grey, on white

  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending, bool isolated,
                              bool knockout, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState* state) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors, bool is_inline) override;

 private:
  // None where it must be scaled, turned by less than a quarter or blended, or where a part of it is hidden.
  std::optional<ImagePlace> place_as_it_is(GfxState& state, int width, int height);

  int groups_ = 0;  // transparency groups that are open
};

}  // namespace thaimemo
