// Words that stand side by side as lines of text.
#pragma once

#include <string>
#include <vector>

#include "extract/table/layout.h"

namespace thaimemo {

// One line's words from left to right.
using TextLine = std::vector<StyledWord>;

// Groups words by their height on the page, robust to words of different sizes and to marks with boxes of
// their own; lines from top to bottom.
std::vector<TextLine> text_lines_of(std::vector<StyledWord> words, const LayoutSettings& settings = {});

Box box_of(const TextLine& line);
std::string text_of(const TextLine& line);  // its words, without spaces
bool is_bold(const TextLine& line);         // every word

// Fills raw, words, the edits that repair the layer, and the confidence as the mean over letters; the box
// stays the caller's. No lines: an empty text.
void fill_passage(Passage& passage, const std::vector<TextLine>& lines, const LayoutSettings& settings = {});

// A line outside tables: its box, its text and the size and weight of most of its letters.
Line line_of(const TextLine& words, const LayoutSettings& settings = {});

}  // namespace thaimemo
