// A look at a TOML file before it is parsed.
#pragma once

#include <string_view>

namespace thaimemo {

// The line, from 1, on which a dotted key has more parts than any sensible one; 0 where there is none. Parsers make a
// table of each part and take tables down one inside the other: enough parts fill the stack.
int line_of_deep_key(std::string_view toml);

}  // namespace thaimemo
