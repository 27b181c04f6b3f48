// Paints nothing but some glyphs of a page, black on white. Internal to extract/pdf.
#pragma once

#include <SplashOutputDev.h>

#include "extract/record/page_record.h"

namespace thaimemo {

class TextPainter : public SplashOutputDev {
 public:
  // Glyphs whose origin lies in `origins`, in pixels of the bitmap; their colour is not looked at.
  explicit TextPainter(const Box& origins);

  void updateFillColorSpace(GfxState*) override {}
  void updateStrokeColorSpace(GfxState*) override {}
  void updateFillColor(GfxState*) override {}
  void updateStrokeColor(GfxState*) override {}
  void updateFillOpacity(GfxState*) override {}
  void updateStrokeOpacity(GfxState*) override {}
  void updateBlendMode(GfxState*) override {}

  void stroke(GfxState*) override {}
  void fill(GfxState*) override {}
  void eoFill(GfxState*) override {}
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                         double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override;

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool is_inline) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors, bool is_inline) override;
  void drawMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                       bool, bool) override {}
  void drawSoftMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                           GfxImageColorMap*, bool) override {}
  void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override {}
  void unsetSoftMaskFromImageMask(GfxState*, double*) override {}

 private:
  Box origins_;
};

}  // namespace thaimemo
