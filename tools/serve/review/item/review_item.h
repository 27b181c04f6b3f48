// One item as a reviewer sees it: its pictures, its text in a field, how else it may be read, why it is asked for and
// what depends on it. It is a form that works alone; script moves from one to the next (tools/serve/assets/review.js).
#pragma once

#include "store/review/queue.h"
#include "tools/serve/image/page_images.h"
#include "tools/serve/site/visit.h"

namespace thaimemo {

// `walk`: as walk_address() makes it; `other`: who has the item, "" where it is the visitor's.
Html review_item(const Visit& visit, PageImages& images, const QueueItem& item, const Address& walk,
                 const std::string& other = "");

}  // namespace thaimemo
