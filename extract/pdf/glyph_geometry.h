// Where a glyph stands and how large it is, from Poppler's state. Internal to extract/pdf.
#pragma once

#include "extract/pdf/layer/page_content.h"

class GfxFont;
class GfxState;

namespace thaimemo {

// Fills direction and slope.
void take_direction(GfxState& state, Glyph& glyph);

// What a font's nominal size is to be multiplied with to be its size in points.
double size_factor_of(const GfxFont& font);

// From ascent to descent (parts of the size) across the line of writing, from origin to advance along it. Points.
Box glyph_box(const Glyph& glyph, double ascent, double descent);

}  // namespace thaimemo
