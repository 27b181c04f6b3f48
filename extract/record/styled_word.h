// A word on its way into the page's layout, before it knows its cell or line.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// A word with what its font says about it.
struct StyledWord {
  Word word;
  double font_size_pt = 0;  // 0 where unknown; the box's height serves then
  bool bold = false;
  bool space_before = false;     // the source put a space between the word before and this one
  bool space_after = false;      // or between this one and the next, where the next is drawn at another time
  std::vector<Edit> edits = {};  // repairs of the layer, positions in the word as repaired so far
};

}  // namespace thaimemo
