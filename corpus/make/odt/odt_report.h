// A made report as flat OpenDocument text (one XML file, .fodt), for a word processor that lays it out and prints it.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

// The whole document. Everything of the draft stands in it; stamps of the axes do not.
std::string to_odt(const MadeReport& report, const Random& random);

}  // namespace thaimemo::make
