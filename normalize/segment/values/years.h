// Which year a text speaks of.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

struct YearMention {
  int year = 0;               // Buddhist era
  size_t begin = 0, end = 0;  // in bytes of the folded text
  // The words before it speak of an assessment's result, not of measures or a report (section `about`).
  bool assessment = false;
};

// The years of a folded text ("ปีงบประมาณ พ.ศ. 2567", "ปี 67"); dates are not among them.
std::vector<YearMention> years_in(std::string_view folded_text, const Rules& rules);

// The last year named before `position` of a folded text, or of any text its last year.
std::optional<int> year_near(std::string_view text, size_t position, const Rules& rules);

}  // namespace thaimemo
