// A made report onto pages.
#pragma once

#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/ink.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

struct TypesetReport {
  std::vector<InkedPage> pages;
  std::vector<DrawnTable> tables;  // in reading order
};

TypesetReport typeset(const FontBook& fonts, const MadeReport& report, const Random& random);

}  // namespace thaimemo::make
