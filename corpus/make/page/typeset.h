// A made report onto pages.
#pragma once

#include <vector>

#include "corpus/make/made_report.h"
#include "corpus/make/page/ink.h"
#include "corpus/make/random.h"

namespace thaimemo::make {

std::vector<InkedPage> typeset(const FontBook& fonts, const MadeReport& report, const Random& random);

}  // namespace thaimemo::make
