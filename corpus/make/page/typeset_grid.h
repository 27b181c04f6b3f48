// Tables onto pages: columns to widths, rows cut by page breaks, merged cells kept whole.
#pragma once

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/page/paper.h"

namespace thaimemo::make {

struct GridStyle {
  TypeStyle type;
  Rules rules = Rules::thin;
  double padding_pt = 3, beside_pt = 3;  // above and below the text of a cell, and beside it
  double line_height_em =
      1.6;  // of a row that says one line, without its padding: room for marks above and below
  CellPlace place = CellPlace::top;
  HeaderLook header = HeaderLook::plain;
  bool repeated_header = true;
};

// Sets the grid from the paper's present position on, over as many pages as it needs.
void typeset_grid(const FontBook& fonts, Paper& paper, const Grid& grid, const GridStyle& style);

// Sets both side by side on one page, taking a new one when there is too little room.
void typeset_pair(const FontBook& fonts, Paper& paper, const GridPair& pair, const GridStyle& style);

}  // namespace thaimemo::make
