// The first page: what the archive holds, where it is weak, what needs attention.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

Response start_page(const Visit& visit);

}  // namespace thaimemo
