// Text that a later program typed over scanned pages: real letters of an embedded font above the picture.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/ink/fonts.h"
#include "corpus/make/pdf/image_pdf.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

struct Typewriter {
  const FontBook& fonts;
  std::string family;
};

// A page number on each page, at its head or foot as it is shown, in one form for all: "- ๒ -" and the like. Returns
// the fonts that the pages use.
std::vector<PageFont> type_page_numbers(std::vector<ImagePage>& pages, const Typewriter& typewriter,
                                        Random random);

// One word from the lower left to the upper right of each page, large and pale.
std::vector<PageFont> type_watermarks(std::vector<ImagePage>& pages, const Typewriter& typewriter,
                                      Random random);

}  // namespace thaimemo::make
