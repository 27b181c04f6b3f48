// Collects a page's content from Poppler's interpreter. Internal to extract/pdf.
#pragma once

#include <OutputDev.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "extract/pdf/layer/page_content.h"
#include "extract/pdf/painting_order.h"
#include "extract/pdf/pdf_file.h"
#include "extract/pdf/rule_paths.h"

namespace thaimemo {

// Fonts of a file by their object numbers: describing one takes longer than reading a page.
using FontCache = std::map<int, LayerFont>;

// Sees every glyph with its code, also those without Unicode; draws nothing.
class ContentReader : public OutputDev {
 public:
  ContentReader(PageContent& content, const PdfSettings& settings, FontCache& described)
      : content_(content), settings_(settings), described_(described) {}

  // For Poppler's abort callback: true once a budget is spent.
  static bool budget_spent(void* reader);

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int number, GfxState* state, XRef* file) override;
  void saveState(GfxState* state) override;
  void restoreState(GfxState* state) override;
  void beginForm(Ref id) override;
  void updateFont(GfxState* state) override;
  void updateFillColorSpace(GfxState*) override { fill_known_ = false; }
  void updateFillColor(GfxState*) override { fill_known_ = false; }
  void updateFillOpacity(GfxState*) override { fill_known_ = false; }
  void clip(GfxState* state) override { order_.clip(*state); }
  void eoClip(GfxState* state) override { order_.clip(*state); }

  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending, bool isolated,
                              bool knockout, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState*) override { order_.end_group(); }
  void paintTransparencyGroup(GfxState* state, const double* box) override;
  void setSoftMask(GfxState* state, const double* box, bool alpha, Function* transfer,
                   GfxColor* backdrop) override;
  void clearSoftMask(GfxState*) override { order_.set_soft_mask(false); }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  bool tilingPatternFill(GfxState* state, Gfx* gfx, Catalog* catalog, GfxTilingPattern* pattern,
                         const double* matrix, int x0, int y0, int x1, int y1, double x_step,
                         double y_step) override;
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return shade(*state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return shade(*state); }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return shade(*state); }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
    return shade(*state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return shade(*state); }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool is_inline) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors, bool is_inline) override;
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool mask_invert, bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                           int mask_height, GfxImageColorMap* mask_colors, bool mask_interpolate) override;

  // What was painted, in the order of drawing.
  const std::vector<PaintedArea>& areas() const { return order_.areas(); }

 private:
  int font_index(GfxState& state);
  const LayerFont& described(GfxFont& font);
  std::u32string letters_of(const GfxFont& font, const Glyph& glyph, int bytes) const;
  void place_image(GfxState& state, int width, int height, bool opaque);
  bool shade(const GfxState& state);
  const Ink& fill_colour(GfxState& state);
  Ink ink_of(GfxState& state);
  static bool is_thickened(const GfxState& state, const Glyph& glyph);
  bool is_doubted(const GfxFont& font, const Glyph& glyph) const;
  Sight sight_of(GfxState& state, const Glyph& glyph);
  bool outside_page(const Box& box) const;
  bool room_for_rules() const;

  PageContent& content_;
  PdfSettings settings_;
  FontCache& described_;
  XRef* file_ = nullptr;
  RuleLimits limits_;
  std::map<const void*, int> fonts_;
  std::vector<std::shared_ptr<GfxFont>> kept_fonts_;  // so that no other font gets the address of one
  int font_ = -1;
  PaintingOrder order_;
  Ink fill_ink_;
  bool fill_known_ = false;  // fill_ink_ is the state's
  double size_factor_ = 1;   // of a font's nominal size: Type 3 fonts have units of their own
  double ascent_ = 0.8, descent_ = -0.2;
  int states_ = 0, forms_ = 0, glyphs_ = 0;
  bool spent_ = false;

  // Text that stands for the glyphs between its begin and end.
  bool in_actual_text_ = false;
  std::u32string actual_text_;
  std::size_t actual_text_from_ = 0;
};

}  // namespace thaimemo
