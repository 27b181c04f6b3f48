// Search over every cell and finding: hits grouped by document, marked, each with the way to its place on the page.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// ?q=, narrowed by ?year= and ?province=.
Response search_page(const Visit& visit);

}  // namespace thaimemo
