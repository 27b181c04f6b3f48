// Which words of a place a reviewer has to look at.
#pragma once

#include <vector>

#include "store/correction/correction.h"
#include "tools/serve/proof/page_facts.h"

namespace thaimemo {

// Boxes of the words of a cell or line that were not surely read, in the database's units; none where the record knows no
// words, or all of them are sure: then something else speaks against the place.
std::vector<Box> doubtful_words(const Visit& visit, const PageFacts& facts, const Correction& place);

// What is cut out so that these words are large: the place as wide as it is, with so much of it above and below them as
// tells the lines they stand in. The place itself where there are none.
Box focused(const Box& place, const std::vector<Box>& words);

}  // namespace thaimemo
