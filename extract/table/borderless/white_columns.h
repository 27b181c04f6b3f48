// Columns that only white space makes: stretches of lines that leave the same gutters free. Internal to
// extract/table/borderless.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/table/borderless/borderless_tables.h"
#include "extract/table/lines/text_lines.h"

namespace thaimemo {

// A line as the white space divides it: its pieces from left to right, none nearer to the next than a gutter.
struct PiecedLine {
  Box box;
  std::vector<Span> pieces;
  std::vector<bool> item_marks;  // of the pieces, those that are nothing but "1." or "-"
  double em = 0;
  bool bold = false;    // every word
  bool leader = false;  // dots that lead the eye over a gap: a table of contents, no table
};

// Lines `first` to `last` (inclusive) with the bands of text between their gutters, from left to right.
struct WhiteColumns {
  std::size_t first = 0, last = 0;
  std::vector<Span> bands;
  int strong_gutters = 0;        // with text on both sides in enough lines
  std::size_t continued_to = 0;  // lines before this one go on with a table of the page before
  std::size_t header_to = 0;     // and those before this one are its header, repeated
};

PiecedLine pieced(const TextLine& line, const BorderlessSettings& settings);

// Between the words of a page, in the median; 0 where no words stand side by side.
double usual_space_em(const std::vector<TextLine>& lines);

// Stretches that do not overlap, from top to bottom, chosen together so that the most lines fill the most
// columns: a heading across the columns ends a stretch rather than closing gutters of the
// lines above and below it.
std::vector<WhiteColumns> white_columns_of(const std::vector<PiecedLine>& lines,
                                           const BorderlessSettings& settings);

// The bands that a piece touches: the first and one past the last; equal where it touches none.
std::pair<std::size_t, std::size_t> bands_under(const Span& piece, const std::vector<Span>& bands);

}  // namespace thaimemo
