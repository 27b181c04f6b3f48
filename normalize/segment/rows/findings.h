// Strengths and points to improve, paragraph by paragraph, under the headings of indicators.
#pragma once

#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

// Headings in words that no rule knows are those the document repeats (recurring_headings.h); each adds the problem
// "heading-guessed".
std::vector<Finding> findings_in(const DocumentReading& reading, std::vector<Problem>& problems);

// The code of an item a paragraph is about, "i1", "e4" or "9.3" in Latin letters and Arabic digits; none
// otherwise.
std::optional<std::string> code_in(const std::string& text, const Rules& rules);

}  // namespace thaimemo
