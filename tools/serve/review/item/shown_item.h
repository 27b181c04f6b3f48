// Everything that an item of the queue is shown with.
#pragma once

#include <optional>

#include "store/review/queue.h"
#include "tools/serve/proof/page_facts.h"

namespace thaimemo {

struct ShownItem {
  const Visit& visit;
  const QueueItem& item;
  const Address& walk;
  Record document;
  std::optional<PageFacts> facts;  // none of a file that could not be read
  std::optional<Record> cell;      // of cells and columns
};

// Looks up what belongs to the place. Throws Error "page-missing".
ShownItem shown_item(const Visit& visit, const QueueItem& item, const Address& walk);

// What a person is asked to say: the name of the field, or of the kind of place.
std::string asked_for(const ShownItem& shown);

}  // namespace thaimemo
