// Sheets of paper as they lie on the glass, from whatever printer.
#pragma once

#include <functional>
#include <vector>

#include "corpus/make/ink/draw.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// Its size in points, and its pixels.
struct Sheet {
  double width = 0, height = 0;
  std::function<Image(const RasterSettings&)> pixels;
};

// Good for as long as the page is.
Sheet sheet_of(const InkedPage& page);

// Pages two and two on one sheet each, as an open booklet lies on the glass or as printers save paper: upright pages
// side by side, the left one first; pages that lie one above the other. Pages of unlike shape share no sheet, and a
// sheet may have room for one more. `reduced`: the sheet is as large as one page was, else each page keeps its size.
std::vector<Sheet> two_up(const std::vector<Sheet>& pages, bool reduced);

// The sheet, from 0, on which each page stands then.
std::vector<int> two_up_places(const std::vector<Sheet>& pages);

}  // namespace thaimemo::make
