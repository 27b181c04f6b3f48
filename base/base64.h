// Bytes as letters and back (RFC 4648), by libcrypto.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thaimemo {

std::string in_base64(std::string_view bytes);

// White space is passed over. Nothing where `letters` are no base64.
std::optional<std::string> from_base64(std::string_view letters);

}  // namespace thaimemo
