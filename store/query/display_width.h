// How many columns of a terminal a text takes: marks above and below Thai letters take none.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

int display_width(char32_t letter);  // 0, 1 or 2
int display_width(std::string_view text);

// What a terminal may be given: control characters and those that turn the direction of writing become a
// space.
std::string printable(std::string_view text);

// At most `columns` wide, "…" at the end where something is missing; a letter keeps its marks.
std::string shortened(const std::string& text, int columns);

}  // namespace thaimemo
