// The pages that prove: pages of documents, their pictures, and single cells.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// `images` outlives the router.
void add_proof_pages(Router& router, PageImages& images);

}  // namespace thaimemo
