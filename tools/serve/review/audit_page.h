// /review/audit?draw=N: a sample of sure values: what was drawn, what is looked at, and how good it makes the rest. Its values
// are looked at like the queue (/review?kind=audit). Throws Error "review-forbidden".
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/review/reviewing.h"

namespace thaimemo {

Response audit_page(const Visit& visit, Reviewing& reviewing, PageImages& images);

}  // namespace thaimemo
