// Rubber stamps over a report, for printers that do not know where a page ends: each is fixed to a block, or to a cell
// of a table, and lies over whatever stands there.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/fonts.h"
#include "corpus/make/office/pen.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

struct Stamp {
  std::size_t block = 0;             // in MadeReport::blocks
  std::size_t row = 0, column = 0;   // of its body, where the block is a table
  double right_pt = 0, down_pt = 0;  // of the stamp's corner from where the text begins
  bool blue = false;                 // else red
  PenPath figure;                    // ring and words, to be filled
};

inline constexpr const char* stamp_red = "#b3201c";
inline constexpr const char* stamp_blue = "#261aa6";
inline constexpr double stamp_opacity = 0.75;  // as the own typesetting has it

// None without the feature, and at least one with it where a block can hold it. The letters are outlines, not text.
std::vector<Stamp> draw_stamps(const MadeReport& report, const FontBook& fonts, const Random& random);

}  // namespace thaimemo::make
