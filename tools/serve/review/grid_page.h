// /review/grid/SHA/PAGE?table=N: rows and columns of a table drawn over its page; ?table=new: one that was not found. By mouse
// and keyboard, or as lists of positions in a form. Throws Error "page-missing", "review-forbidden".
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/review/reviewing.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

Response grid_page(const Visit& visit, const PathValues& path, Reviewing& reviewing, PageImages& images);

}  // namespace thaimemo
