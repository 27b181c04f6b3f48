// The numbered points inside a field: "๑. …", "(2) …", "- …".
#pragma once

#include <vector>

#include "normalize/segment/report_record.h"

namespace thaimemo {

// Points in their order; a text without labels gives none. A number counts as a label only where the points
// run 1, 2, 3 … (a step may be skipped or repeated), so "ข้อ 2." inside a sentence does not cut it.
std::vector<Item> items_in(Field field, const std::string& text);

}  // namespace thaimemo
