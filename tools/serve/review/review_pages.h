// The pages on which people put an archive right.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/review/reviewing.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// `reviewing` and `images` outlive the router.
void add_review_pages(Router& router, Reviewing& reviewing, PageImages& images);

}  // namespace thaimemo
