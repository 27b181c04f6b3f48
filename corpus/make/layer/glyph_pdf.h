// A PDF with whole fonts under Identity-H: glyph ids stay those of the font, as in office exports, and the
// text layer says what it is told to say.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/ink/ink.h"
#include "corpus/make/layer/layer_map.h"

namespace thaimemo::make {

struct GlyphPdfSettings {
  double stray_space_share = 0;  // of the combining marks: a space in the text beside them, and
                                 // next to no gap on the page
  bool bureau_names = false;     // fonts under names that tell nothing
};

// `maps` has one map for each font of `glyphs`. Stamps and watermarks are left out.
std::string to_glyph_pdf(const std::vector<InkedPage>& pages, const GlyphPages& glyphs,
                         const std::vector<LayerMap>& maps, const GlyphPdfSettings& settings, Random random);

}  // namespace thaimemo::make
