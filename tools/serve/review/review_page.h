// /review: one item of the queue after the other; and the answers that its script asks for.
#pragma once

#include "tools/serve/image/page_images.h"
#include "tools/serve/review/reviewing.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

// /review?kind=&year=&province=&doc=&page=&at=KEY. Without `at` it leads to the first item that nobody else looks at.
// Throws Error "review-forbidden".
Response review_page(const Visit& visit, Reviewing& reviewing, PageImages& images);

// /review/next?…&after=KEY: the next three items as JSON: {"items": [{"key", "html"}], "left": {kind: count}}.
Response next_answer(const Visit& visit, Reviewing& reviewing, PageImages& images);

// /review/item?…&at=KEY: one, in the same form.
Response item_answer(const Visit& visit, Reviewing& reviewing, PageImages& images);

}  // namespace thaimemo
