// A made report as flat OpenDocument text (one XML file, .fodt), for a word processor that lays it out and prints it.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/fonts.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// The whole document. Everything of the draft stands in it. The fonts say how much room words take that are drawn
// at a place of their own, and give the letters of stamps.
std::string to_odt(const MadeReport& report, const Random& random, const FontBook& fonts);

}  // namespace thaimemo::make
