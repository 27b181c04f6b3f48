// The documents of the archive, narrowed down by facets: each says how many documents a further choice leaves.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

Response documents_page(const Visit& visit);

}  // namespace thaimemo
