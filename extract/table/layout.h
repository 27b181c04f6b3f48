// Words to their cells and lines, lines and tables to reading order.
#pragma once

#include <vector>

#include "extract/page/page_record.h"

namespace thaimemo {

// A word with what its font says about it.
struct StyledWord {
  Word word;
  double font_size_pt = 0;
  bool bold = false;
  bool space_before = false;  // the source put a space between the word before and this one
};

// Every word ends in exactly one cell or line: in the cell that holds most of it, else in a line.
std::vector<Block> lay_out(const std::vector<StyledWord>& words, std::vector<Table> tables);

}  // namespace thaimemo
