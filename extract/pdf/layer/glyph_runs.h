// Glyphs that were drawn one after the other on one baseline. Internal to extract/pdf/layer.
#pragma once

#include <vector>

#include "extract/pdf/layer/layer_words.h"
#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

using GlyphRun = std::vector<const Glyph*>;

// In the order of drawing, without what was drawn twice; a mark that was drawn later than its line stands
// behind its letter.
std::vector<GlyphRun> glyph_runs(const std::vector<Glyph>& glyphs, const WordSettings& settings);

bool is_blank_letter(char32_t letter);    // spaces of every kind
bool is_space_glyph(const Glyph& glyph);  // nothing but spaces, or no letter at all
bool is_mark_glyph(const Glyph& glyph);   // nothing but marks

}  // namespace thaimemo
