// Paints pages as Splash does, but for scans: an image whose pixels are those of the page goes in as it is.
// Scaling it by a pixel in thousands takes longer than decoding it, and blurs its letters. Internal to
// extract/pdf.
#pragma once

#include <SplashOutputDev.h>

#include <optional>

namespace thaimemo {

// Where an image stands in the bitmap, in pixels; it may reach over its edges.
struct ImagePlace {
  int x = 0, y = 0;
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
  // None where it must be scaled, turned or blended, or where a part of it is hidden.
  std::optional<ImagePlace> place_as_it_is(GfxState& state, int width, int height);

  int groups_ = 0;  // transparency groups that are open
};

}  // namespace thaimemo
