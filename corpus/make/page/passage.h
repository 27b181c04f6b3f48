// A piece of text broken into lines for a width.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/page/ink.h"

namespace thaimemo::make {

struct TypeStyle {
  std::string family = "Laksaman";
  double size_pt = 14;
  bool bold = false, centered = false;
  double first_indent_pt = 0;
  double line_spacing = 1;
  std::size_t bold_bytes = 0;  // so many bytes at the start stand in bold
};

struct PassageLine {
  PangoLayoutLine* line = nullptr;
  double x = 0, top = 0, bottom = 0, baseline = 0;  // from the passage's corner
};

struct Passage {
  Shared<PangoLayout> layout;
  std::vector<PassageLine> lines;  // none for an empty text

  double height() const { return lines.empty() ? 0 : lines.back().bottom; }
};

// A letter that the family lacks is taken from another one of the book. Throws Error "fonts-missing" where none has it:
// the box that Pango prints then would be taught as that letter.
Passage set_passage(const FontBook& fonts, const std::string& text, double width_pt, const TypeStyle& style);

// Puts lines [first, last) onto the page, the first one's top at y. Returns the y below the last one.
double ink_lines(InkedPage& page, const Passage& passage, std::size_t first, std::size_t last, double x,
                 double y);
// The text of lines [first, last), as one piece.
std::string text_of_lines(const Passage& passage, std::size_t first, std::size_t last);
double ink_passage(InkedPage& page, const Passage& passage, double x, double y);

}  // namespace thaimemo::make
