// Letters that office exports lose, told by the glyphs' places in their font.
//
// Word, Excel and PowerPoint write the glyph of nikhahit (ํ, half of ำ) into the layer as a space, and may
// swap า and ำ. But they keep the glyph ids of the font, and Thai fonts hold their glyphs in Unicode's order:
// glyph ids of ก to ฺ are U+0E01… plus one constant, those of เ to ๛ U+0E40… plus another. Both constants are
// voted from the letters that the layer has; then a glyph inside the runs has its letter whatever the layer
// says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace thaimemo {

struct GlyphLetters {
  std::uint32_t glyph = 0;
  std::u32string letters;
};

struct OfficeSettings {
  double agreement_min = 0.9;  // the part of the votes that must name the same constant
  int consonant_votes_min = 6;
  int vowel_votes_min = 2;
};

// The glyph ids of ก (U+0E01) and เ (U+0E40); -1 where the font shows no such order.
struct OfficeRuns {
  int first_consonant = -1, first_vowel = -1;
};

// Votes over one font's map from glyphs to letters, each glyph once.
OfficeRuns fit_office_runs(const std::vector<GlyphLetters>& map, const OfficeSettings& settings = {});

// The letter that the runs give to a glyph whose layer letters are none, a blank, private, or one of า ำ ํ;
// other letters are believed and come back unchanged.
std::u32string repaired_letters(const OfficeRuns& runs, std::uint32_t glyph, const std::u32string& layer);

}  // namespace thaimemo
