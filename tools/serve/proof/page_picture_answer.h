// /doc/SHA/p/N/image?width=W: the picture of a page.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// PNG or JPEG; what cannot be drawn is a picture of the reason (SVG), with the status that says so.
Response page_picture_answer(const Visit& visit, const PathValues& path, PageImages& images);

}  // namespace thaimemo
