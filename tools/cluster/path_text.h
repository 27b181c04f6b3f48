// A path as text, and back: paths are bytes, and JSON holds UTF-8 only.
#pragma once

#include <string>

namespace thaimemo {

// '%' as %25; where a path is not UTF-8, every byte that is not ASCII as %XX. Different paths give different texts.
std::string path_text(const std::string& path);

// The path that path_text() was given. A '%' that no two hexadecimal digits follow stays.
std::string text_path(const std::string& text);

}  // namespace thaimemo
