// /cell/ID: the evidence of one value, made to be printed as well.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// A cell of a file that came under two names stands there twice. Throws Error "page-missing".
Response cell_page(const Visit& visit, const PathValues& path, PageImages& images);

}  // namespace thaimemo
