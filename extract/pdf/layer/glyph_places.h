// Where on a page the glyphs stand that have no letter, each with the line around it.
//
// Print bureaus write fonts whose tone marks have no Unicode at all. Such a glyph can be learned: its line is
// painted and read, and what was read at its place is the letter (see glyph_votes.h).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

// One glyph of one font, the same in the whole document.
struct GlyphKey {
  std::string font;  // LayerFont::identity
  std::uint32_t code = 0;

  auto operator<=>(const GlyphKey&) const = default;
};

struct StripGlyph {
  GlyphKey key;             // without a font where its neighbours are cut off: nothing can be learned of it
  std::u32string letters;   // empty for a glyph to be learned
  bool takes_room = false;  // a letter or digit, while marks stand over others
  bool is_unnamed() const { return letters.empty(); }
};

// A piece of a line, its glyphs from left to right, marks behind their letters, without spaces.
struct GlyphStrip {
  int page = 1;
  Box origins;  // the glyphs' origins lie in it
  Box frame;    // their ink
  double size_pt = 0;
  std::vector<StripGlyph> glyphs;
};

struct StripSettings {
  double gap_max_em = 1;            // a wider gap ends the strip
  double reach_em = 40;             // so far to both sides of the glyph
  double same_baseline_em = 0.35;   // marks may be lifted by so much
  std::size_t letters_min = 2;      // named ones; a shorter strip proves nothing
  std::size_t glyphs_max = 400;     // a longer strip is no line of text
  double unnamed_share_max = 0.35;  // of a page's glyphs: more is no text layer
  double size_min_pt = 5;
  double overprint_em = 0.1;     // the same glyph again within this is a shadow or false bold
  std::size_t strips_max = 100;  // of one page
};

// Without a letter that means anything: none at all, U+FFFD, a private one that no Thai font uses, or a space
// that takes no room.
bool is_unnamed(const Glyph& glyph);

// The key of a glyph; none for a font that cannot be told from others.
std::optional<GlyphKey> key_of(const PageContent& content, const Glyph& glyph);

// One strip for each stretch with glyphs to be learned, in the order of drawing; none where the page runs in
// another direction or most of it has no letters.
std::vector<GlyphStrip> strips_with_unnamed(const PageContent& content, const StripSettings& settings = {});

}  // namespace thaimemo
