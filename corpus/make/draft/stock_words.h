// Words that offices put on pages beside the report, whoever prints them.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::make {

// Of rubber stamps, in two lines.
const std::vector<std::string>& stamp_words();

// The first letters of what the next page begins with, as they stand at the foot of a page: "/๒. ผลการ...".
std::string catchword_of(const std::string& next_text, std::size_t letters);

inline constexpr std::size_t printed_catchword_letters = 16, typed_catchword_letters = 14;  // by eye

}  // namespace thaimemo::make
