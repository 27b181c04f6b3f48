// The head of a memo page as HTML.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// Emblem, title, return address, and the lines of what the memo says of itself, with dots where the axes want them.
std::string html_memo(const MemoHead& memo, const Axes& axes, const OfficeStyle& style);

}  // namespace thaimemo::make
