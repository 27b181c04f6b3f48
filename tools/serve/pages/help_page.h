// How the archive is used, in one page.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

Response help_page(const Visit& visit);

}  // namespace thaimemo
