// The lines of a cell as they are printed: what each says and where it stands.
#pragma once

#include <string>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct PrintedLine {
  std::u32string text;  // normalized
  Box box;              // around its words, in points
  std::vector<const Word*> words;

  double letter_width() const;  // the mean of letters that have a width, in points; 0 where unknown
};

// Letters that take room on a line: all but the marks above and below.
std::size_t wide_letters(std::u32string_view text);

// None where words and text do not tell the same lines: a text of others has no words, and a text that flows has
// fewer lines than its source.
std::vector<PrintedLine> printed_lines_of(const Passage& passage);

}  // namespace thaimemo
