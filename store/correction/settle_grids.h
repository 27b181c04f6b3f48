// Corrections of tables' grids, applied to a document before its texts are understood.
#pragma once

#include <vector>

#include "store/correction/settle.h"

namespace thaimemo {

struct SettleGridsSettings {
  // Where fewer letters than this share are those of then, it is another place: half of them, since another model reads
  // some otherwise.
  double same_letters_min = 0.5;
};

struct GridsSettled {
  std::vector<Applied> applied;
  std::vector<Problem> problems;
  // What was drawn, for fingerprints: a border can move although no text does. "" where the pages stayed as they were.
  std::string drawn;
};

// `document` as extraction gave it; `standing` what holds, in its order; those of other targets are left out. Table
// numbers of a page stay those of the machine: a grid takes the number of the first table that gives way to it, a table
// that the machine did not see the one that it had when it was drawn, or the next one that is free. What extraction
// doubts at a cell is told of the cell that its text stands in now.
GridsSettled settle_grids(Document& document, const std::vector<Correction>& standing,
                          const SettleGridsSettings& settings = {});

// The same for one page alone.
void draw_grids(Page& page, const std::vector<Correction>& standing,
                const SettleGridsSettings& settings = {});

}  // namespace thaimemo
