// The script of the pages on which people review, with the words that it says.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

Html review_script(const Visit& visit);

}  // namespace thaimemo
