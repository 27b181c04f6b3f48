// A file that travels inside the program; see cmake/embed.cmake.
#pragma once

#include <string_view>
#include <vector>

namespace thaimemo {

struct EmbeddedFile {
  std::string_view name;  // without its folder
  std::string_view content;
};

}  // namespace thaimemo
