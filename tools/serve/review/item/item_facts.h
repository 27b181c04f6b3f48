// What a reviewer is told beside an item: where it stands, what the machine read, and what depends on it.
#pragma once

#include "tools/serve/review/item/shown_item.h"

namespace thaimemo {

Html item_facts(const ShownItem& shown);
Html what_depends(const ShownItem& shown);

}  // namespace thaimemo
