// Bytes out of letters (RFC 4648), as the DevTools protocol sends them.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo::make {

// What is no letter of the alphabet is passed over.
std::string from_base64(std::string_view letters);

}  // namespace thaimemo::make
