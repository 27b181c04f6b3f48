// What a font of the file says of itself. Internal to extract/pdf.
#pragma once

#include <GfxFont.h>

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

// Reads the font's program where its name says nothing.
LayerFont describe_font(GfxFont& font, XRef* file);

// The glyph of a code in an embedded font with Identity codes, else -1.
long glyph_id(const GfxFont& font, CharCode code);

// The digit that a simple font's own encoding names at a code ("five"), else -1.
int named_digit(const GfxFont& font, CharCode code);

}  // namespace thaimemo
