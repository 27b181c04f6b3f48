// Text for a place inside markup.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo::make {

// For text and quoted attributes of HTML and XML: what would be markup stands as its entity. Control characters,
// which XML cannot say, are left out; a newline stays.
std::string escaped(std::string_view text);

}  // namespace thaimemo::make
