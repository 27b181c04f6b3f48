// /review/page/SHA/N: every line and cell of a page, its picture above its text.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/review/reviewing.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// ?table=T: the cells of this table alone; ?table=0: the lines outside tables. Throws Error "review-forbidden",
// "page-missing", "means-missing".
Response proofread_page(const Visit& visit, const PathValues& path, Reviewing& reviewing, PageImages& images);

}  // namespace thaimemo
