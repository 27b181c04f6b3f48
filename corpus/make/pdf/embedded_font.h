// A whole TrueType font in a PDF under Identity-H: glyph ids stay those of the font, as in office exports, and the
// text layer says what it is told to say (ISO 32000-1, 9.7).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus/make/pdf/pdf_bytes.h"

namespace thaimemo::make {

// What the glyphs mean, by glyph id.
using GlyphLetters = std::map<std::uint32_t, std::u32string>;

struct EmbeddedFont {
  std::string name;             // PostScript-like, without spaces: Laksaman-Bold
  std::string bytes;            // the whole font file
  int ascent = 0, descent = 0;  // in thousandths of the size, as the widths
  std::vector<int> widths;      // by glyph id
};

// Returns the number of the font's object.
int add_embedded_font(PdfBytes& pdf, const EmbeddedFont& font, const GlyphLetters& letters);

// A glyph id as a string of such a font holds it, without the brackets: 00A3.
std::string hex4(std::uint32_t value);

}  // namespace thaimemo::make
