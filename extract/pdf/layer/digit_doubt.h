// Digits of a text layer that something in the file contradicts: a layer may say 35.5 where the page shows 85.50.
//
// A font's ToUnicode map says what a glyph is called, and nobody sees when it lies. Three things tell: the digits of
// nearly all fonts stand in a row of glyph ids, 0 to 9, and most of a font's digits agree on where it begins; no font
// draws one digit by two glyphs without need; and the name of a glyph in a font's own encoding ("five") is older than
// its map. Texts that stand for glyphs (ActualText) are a fourth. What is in doubt is read in the picture.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/pdf/layer/office_glyphs.h"
#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

struct DigitSettings {
  int votes_min = 4;  // digits that agree on where the row begins, and more than half of them
};

// Glyphs that a font's map calls a digit and whose place in the row of digits is another one's. Each glyph once in
// `map`.
std::vector<std::uint32_t> digits_out_of_row(const std::vector<GlyphLetters>& map,
                                             const DigitSettings& settings = {});

// Marks, beside those that the file's reader marked, digits that one font draws by two glyphs.
void doubt_doubled_digits(PageContent& content);

}  // namespace thaimemo
