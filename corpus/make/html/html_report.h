// A made report as HTML with a style sheet, for an engine that lays it out and prints it. Nothing is fetched: the
// fonts are the machine's, drawings stand in the page.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/fonts.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// The whole document. Everything of the draft stands in it. The fonts say how much room words take that are drawn
// at a place of their own, and give the letters of stamps.
std::string to_html(const MadeReport& report, const Random& random, const FontBook& fonts);

}  // namespace thaimemo::make
