// Words that stand side by side as text lines: those that share a baseline.
#pragma once

#include <string>
#include <vector>

#include "base/interval.h"
#include "extract/record/styled_word.h"

namespace thaimemo {

struct TextLineSettings {
  // The part of its height that the lower one of a line and a word shares with the other, 0 to 1. A half: it
  // then shares more with this line than with the one above or below.
  double same_line_min = 0.5;
  // A gap this wide counts as a space even where the source put none. As wide as the type is high, what
  // typesetters call a quad: no space between words is as wide.
  double tab_gap_em = 1.0;
};

// One line's words from left to right.
using TextLine = std::vector<StyledWord>;

// Groups words by their height on the page, robust to words of different sizes and to marks with boxes of
// their own; lines from top to bottom.
std::vector<TextLine> text_lines_of(std::vector<StyledWord> words, const TextLineSettings& settings = {});

// From a box's left to its right, and from its top to its bottom.
inline Interval across(const Box& box) {
  return {box.x0, box.x1};
}
inline Interval down(const Box& box) {
  return {box.y0, box.y1};
}

Box box_of(const TextLine& line);
double size_of(const StyledWord& word);     // of its font, in points; the box's height where that is unknown
double em_of(const TextLine& line);         // its largest word's size, in points; at least 1
std::string text_of(const TextLine& line);  // its words, without spaces
bool is_bold(const TextLine& line);         // every word

// Fills raw, words, the edits that repair the layer, and the confidence as the mean over letters; the box
// stays the caller's. No lines: an empty text.
void fill_passage(Passage& passage, const std::vector<TextLine>& lines,
                  const TextLineSettings& settings = {});

// A line outside tables: its box, its text and the size and weight of most of its letters.
Line line_of(const TextLine& words, const TextLineSettings& settings = {});

}  // namespace thaimemo
