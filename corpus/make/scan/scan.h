// Inked pages as a scanner, a fax or a telephone would bring them, more or less decayed.
#pragma once

#include <optional>

#include "corpus/make/draft/axes.h"
#include "corpus/make/scan/sheet.h"
#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// What all sheets of one pile share.
struct Pile {
  double dpi = 300;
  int generations = 2;                                      // of copies
  bool punched = false, one_bit = false, coloured = false;  // of kinds that are so at times
};
Pile draw_pile(Scan scan, Random random);

// The pixels that the glass saw, before they were compressed; `dpi` where it is not the scan's usual one.
// light  300 dpi, little skew and noise; now and then in colour
// mid    200 dpi grey, skew, shading, specks
// fax    200 dpi, one bit, salt and pepper
// photo  200 dpi colour, perspective, uneven light, blur
// copy   copied two or three times, then 200 dpi, grey or one bit: fat or eaten strokes, dirt, dark edges, punch holes
// pale   200 or 300 dpi grey, printed with hardly any toner: grey and broken letters, pale streaks down the page
// bleed  300 dpi, grey or colour: `back`, the other side of the sheet, shines through
Image scanned_sheet(const Sheet& sheet, const Sheet& back, Scan scan, const Pile& pile, Random& random,
                    std::optional<double> dpi = {});

// The same of a page that has itself on its other side.
Image to_scanned_pixels(const InkedPage& page, Scan scan, Random& random, std::optional<double> dpi = {});

}  // namespace thaimemo::make
