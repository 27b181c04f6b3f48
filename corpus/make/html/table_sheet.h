// The part of a report's style sheet that is about tables.
#pragma once

#include <string>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// Rules, room around the text, headers, and what stands in cells beside their text.
std::string table_sheet(const Axes& axes, const OfficeStyle& style);

}  // namespace thaimemo::make
