// Words and figures for printers that are not this folder's: the room that words take, the outlines of their letters,
// and a figure's picture. Paths are in the letters of SVG (M, C, L, Z); units are points.
#pragma once

#include <string>

#include "corpus/make/ink/passage.h"

namespace thaimemo::make {

struct WordsSize {
  double width_pt = 0, height_pt = 0;
};

// As they are broken into lines of at most so many points. Throws as set_passage does.
WordsSize size_of_words(const FontBook& fonts, const std::string& words, double width_pt,
                        const TypeStyle& style);

// The letters' outlines, to be filled, about the centre and turned by the angle (radians, clockwise).
std::string outline_of_words(const FontBook& fonts, const std::string& words, double width_pt,
                             const TypeStyle& style, Point centre, double angle);

// A closed path filled with black on nothing, as PNG.
std::string picture_of(const std::string& path, double width_pt, double height_pt, double dpi);

}  // namespace thaimemo::make
