#include "extract/pdf/text_painter.h"

#include <GfxState.h>

namespace thaimemo {

namespace {

SplashColor white{255, 255, 255};

}  // namespace

TextPainter::TextPainter(const Box& origins)
    : SplashOutputDev(splashModeMono8, 1, false, white), origins_(origins) {}

void TextPainter::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                           double origin_y, CharCode code, int bytes, const Unicode* unicode, int length) {
  double px = 0, py = 0;
  state->transform(x, y, &px, &py);
  if (px < origins_.x0 || px > origins_.x1 || py < origins_.y0 || py > origins_.y1) return;
  SplashOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, unicode, length);
}

// The base class of all devices skips the data of an inline image, which stands in the content stream.
void TextPainter::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                bool invert, bool interpolate, bool is_inline) {
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void TextPainter::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                            GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                            bool is_inline) {
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors, is_inline);
}

}  // namespace thaimemo
