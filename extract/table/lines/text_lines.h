// Words that stand side by side as lines of text.
#pragma once

#include <string>
#include <vector>

#include "extract/record/styled_word.h"

namespace thaimemo {

struct TextLineSettings {
  double same_line_min = 0.5;  // words of a line share this part of the lower one's height
  double tab_gap_em = 1.0;     // a gap this wide counts as a space even where the source put none
};

// One line's words from left to right.
using TextLine = std::vector<StyledWord>;

// Groups words by their height on the page, robust to words of different sizes and to marks with boxes of
// their own; lines from top to bottom.
std::vector<TextLine> text_lines_of(std::vector<StyledWord> words, const TextLineSettings& settings = {});

Box box_of(const TextLine& line);
std::string text_of(const TextLine& line);  // its words, without spaces
bool is_bold(const TextLine& line);         // every word

// Fills raw, words, the edits that repair the layer, and the confidence as the mean over letters; the box
// stays the caller's. No lines: an empty text.
void fill_passage(Passage& passage, const std::vector<TextLine>& lines,
                  const TextLineSettings& settings = {});

// A line outside tables: its box, its text and the size and weight of most of its letters.
Line line_of(const TextLine& words, const TextLineSettings& settings = {});

}  // namespace thaimemo
