// Where spaces and line breaks stand in a text, as the shared script check/flow.py counts them.
#pragma once

#include <string_view>
#include <vector>

namespace thaimemo::score {

// What Python's str.isspace() takes for white space, as the shared scripts do.
bool is_white(char32_t letter);

enum class Gap { none, space, line_break };

// What stands before each letter (code point) of the text that is no white space; nothing before the first.
// Runs of spaces are one space, white space with a line break in it is a line break, and signs without width
// (U+200B, U+FEFF) are nothing.
std::vector<Gap> gaps_of(std::string_view text);

}  // namespace thaimemo::score
