// Writes glyphs onto a page by hand.
#pragma once

#include <string>

#include "base/utf8.h"
#include "extract/pdf/layer/layer_words.h"
#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

// Glyphs of 10 points; letters advance 5, marks and those without a letter ("?") nothing. A glyph's code is
// its letter.
class GlyphPen {
 public:
  GlyphPen() { content.fonts[0].identity = "pen"; }

  GlyphPen& at(double x, double y) {
    x_ = x, y_ = y;
    return *this;
  }
  GlyphPen& write(const std::string& text, char32_t unnamed_code = 1) {
    for (const char32_t letter : decode_utf8(text)) {
      const bool unnamed = letter == U'?', still = unnamed || is_combining_glyph(letter);
      add(unnamed ? unnamed_code : letter, unnamed ? U"" : std::u32string(1, letter), still ? 0 : 5);
    }
    return *this;
  }
  GlyphPen& add(char32_t code, const std::u32string& letters, double advance) {
    Glyph glyph;
    glyph.code = code;
    glyph.unicode = glyph.letters = letters;
    glyph.size_pt = 10;
    glyph.origin = {x_, y_};
    x_ += advance;
    glyph.advanced = {x_, y_};
    glyph.bbox = {glyph.origin.x, y_ - 8, x_, y_ + 2};
    content.glyphs.push_back(glyph);
    return *this;
  }

  PageContent content{1, 600, 800, 0, {LayerFont{}}, {}, {}, {}};

 private:
  double x_ = 10, y_ = 20;
};

}  // namespace thaimemo
