// Where a place stands: cut out of its page, with what stands around it, and on the whole page.
#pragma once

#include "store/correction/correction.h"
#include "tools/serve/proof/page_facts.h"
#include "tools/serve/proof/sheet_picture.h"

namespace thaimemo {

struct ItemPictures {
  Html close, around, map;
};

// A fact has no place of its own: its page is shown.
ItemPictures item_pictures(const Visit& visit, const PageFacts& facts, Ground ground,
                           const Correction& place);

// Only the place, for a list of many.
Html place_picture(const Visit& visit, const PageFacts& facts, Ground ground, const Box& box,
                   const std::string& title);

}  // namespace thaimemo
