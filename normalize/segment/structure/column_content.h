// What a column without a telling header holds, guessed from its cells.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {

// The field (or "ordinal") that most of the texts look like, with a weight below that of any wording; empty
// where they look like nothing in particular.
Meanings meanings_by_content(const std::vector<std::string>& texts, const Rules& rules);

// Whether most of the texts are the numbers of a list.
bool hold_ordinals(const std::vector<std::string>& texts);

// Whether those of the texts that are a list's numbers, two at least, each follow a smaller one.
bool count_upward(const std::vector<std::string>& texts);

// Whether a text alone is a whole period, unit or score; true for fields whose content has no form.
bool looks_whole(Field field, const std::string& text, const Rules& rules);

}  // namespace thaimemo
