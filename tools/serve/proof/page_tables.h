// The tables of a page as tables of HTML: for those who cannot see the picture, and for copying.
#pragma once

#include <string>
#include <vector>

#include "tools/serve/proof/doubts.h"

namespace thaimemo {

// Each cell leads to its proof; one in doubt is marked and says why. `here`: the cell_id that is marked.
Html page_tables(const Visit& visit, const std::vector<Record>& tables, const std::vector<Record>& cells,
                 const Doubts& doubts, const std::string& here);

}  // namespace thaimemo
