// A piece of text broken into lines for a width.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/ink.h"

namespace thaimemo::make {

struct TypeStyle {
  std::string family = "Laksaman";
  double size_pt = 14;
  bool bold = false, centered = false;
  double first_indent_pt = 0;
  double line_spacing = 1;
  std::size_t bold_bytes = 0;  // so many bytes at the start stand in bold
  Flow flow = Flow::left;
  double letter_spacing_pt = 0;  // of Flow::spaced
  double grey = 0;               // 1: white
  bool one_line = false;         // paragraphs are not broken; what is wider than the width is cut
};

struct PassageLine {
  PangoLayoutLine* line = nullptr;
  double x = 0, top = 0, bottom = 0, baseline = 0;  // from the passage's corner
};

// Text with marks in it, which are bytes [begin, end). Of struck and covered words the space behind is one.
enum class Mark { struck, covered, raised };
struct MarkedBytes {
  Mark mark = Mark::struck;
  std::size_t begin = 0, end = 0;
};
struct MarkedText {
  std::string text;
  std::vector<MarkedBytes> marks;
};

// The text with what stands beside it, as it is printed.
MarkedText marked_text(const std::string& text, const CellMarks& marks);

struct Passage {
  Shared<PangoLayout> layout;
  std::vector<PassageLine> lines;  // none for an empty text
  TypeStyle style;
  std::vector<MarkedBytes> marks;
  double width_pt = 0;  // where one_line cuts

  double height() const { return lines.empty() ? 0 : lines.back().bottom; }
};

// A letter that the family lacks is taken from another one of the book. Throws Error "fonts-missing" where none has it:
// the box that Pango prints then would be taught as that letter.
Passage set_passage(const FontBook& fonts, const MarkedText& text, double width_pt, const TypeStyle& style);
Passage set_passage(const FontBook& fonts, const std::string& text, double width_pt, const TypeStyle& style);

// Puts lines [first, last) onto the page, the first one's top at y. Returns the y below the last one.
double ink_lines(InkedPage& page, const Passage& passage, std::size_t first, std::size_t last, double x,
                 double y);
double ink_passage(InkedPage& page, const Passage& passage, double x, double y);

// From the line's left edge to the byte, or to the line's end where the byte lies behind it.
double x_of_byte(const PassageLine& line, std::size_t byte);

// What a reader sees of lines [first, last), as one piece: without marks and what is cut.
std::string text_of_lines(const Passage& passage, std::size_t first, std::size_t last);
std::string text_of(const Passage& passage);

}  // namespace thaimemo::make
