// Which year a text speaks of.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalize/segment/sections.h"

namespace thaimemo {

struct YearMention {
  int year = 0;
  size_t begin = 0, end = 0;  // in the folded text
  bool assessment =
      false;  // the words before it speak of an assessment's result, not of measures or a report
};

// The years of a folded text ("ปีงบประมาณ พ.ศ. 2567", "ปี 67"); dates are not among them.
std::vector<YearMention> years_in(std::string_view folded_text);

// The last year named before `position` of a folded text, or of any text its last year.
std::optional<int> year_near(std::string_view text, size_t position);

// The year a section's heading or a line of its own ("ปี 2568") gives its scores.
std::optional<int> year_of_section(const Section& section);

}  // namespace thaimemo
