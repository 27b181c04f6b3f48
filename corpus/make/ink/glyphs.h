// Laid-out pages as plain glyphs: which glyph of which font stands where and which letters it means. For
// writers that want the text layer in their own hands. Watermarks are left out, as all words that lie aslant.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/make/ink/ink.h"

namespace thaimemo::make {

struct FontFace {
  std::string name;             // PostScript-like, without spaces: Laksaman-Bold
  std::string bytes;            // the whole font file
  int ascent = 0, descent = 0;  // in thousandths of the size, as all here
  std::vector<int> widths;      // by glyph id
  std::uint32_t space_glyph = 0;
  std::vector<std::pair<char32_t, std::uint32_t>> letters;  // letters with a glyph of their own, by letter
};

struct PlacedGlyph {
  std::uint32_t id = 0;
  double x = 0, rise = 0;  // from the page's left, and above the baseline; points
  std::u32string letters;  // in the order of the glyphs: น ํ ้ า for น้ำ
};

struct GlyphRun {
  std::size_t font = 0;              // in GlyphPages::fonts
  double size_pt = 0, baseline = 0;  // the baseline from the top
  double grey = 0;                   // 1: white
  std::optional<Span> clip;          // what can be seen of it, from left to right
  std::vector<PlacedGlyph> glyphs;
};

struct GlyphPages {
  std::vector<FontFace> fonts;
  std::vector<std::vector<GlyphRun>> pages;
};

GlyphPages read_glyphs(const std::vector<InkedPage>& pages);

}  // namespace thaimemo::make
