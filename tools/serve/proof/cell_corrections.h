// What people said of a cell, first to last.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// Nothing where nobody said anything.
Html cell_corrections(const Visit& visit, const std::string& cell_id);

}  // namespace thaimemo
