// One number read several times.
#pragma once

#include <vector>

#include "extract/page/page_record.h"

namespace thaimemo {

// What readings of the same ink say together: every text's probability is its mean over them, the most
// probable one is the word's, the others are its alternatives. Where all readings have the same text it is as
// sure as the surest of them. At least one; box of the first.
Word mean_reading(const std::vector<Word>& readings);

}  // namespace thaimemo
