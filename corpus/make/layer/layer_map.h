// What a text layer says of each glyph, which need not be what the eye sees.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "corpus/make/draft/axes.h"
#include "corpus/make/ink/glyphs.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// Glyph id → letters, of one font. A glyph without an entry has no Unicode at all.
using LayerMap = std::map<std::uint32_t, std::u32string>;

// The truth: what each glyph of the font meant where it was used, and what the font itself says of its
// letters.
LayerMap true_map(const GlyphPages& glyphs, std::size_t font);

// The lies of one family of producers, told of the truth:
//   word       the glyph of nikhahit, half of ำ, is a space
//   bureau     ่ and ้ have no Unicode, ำ comes in one of three wrong forms, one mark is doubled
//   distiller  tone marks and shifted vowels in the private use area (U+F700 to U+F71A), ำ in two parts
//   spaced     the truth (the lie is in the page's spaces)
LayerMap lying_map(const LayerMap& truth, const FontFace& face, Layer layer, Random& random);

}  // namespace thaimemo::make
