// What was made of a cell: the rows of the other views that lead to it.
#pragma once

#include "tools/serve/proof/page_facts.h"

namespace thaimemo {

Html cell_uses(const Visit& visit, const PageFacts& facts, const Record& cell);

}  // namespace thaimemo
