// The form in which a person says what an item of the queue is.
#pragma once

#include "tools/serve/review/item/shown_item.h"

namespace thaimemo {

// The fields of a walk through the queue (tools/serve/review/walk.h), for a form that goes on there, unseen.
Html carried(const Address& walk);

// The first button is what Enter in a field presses, so candidates come behind it.
Html say_form(const ShownItem& shown);

}  // namespace thaimemo
