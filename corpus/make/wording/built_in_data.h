// The files of data/, compiled in by CMake.
#pragma once

#include <string_view>
#include <vector>

namespace thaimemo::make {

struct DataFile {
  const char* name;
  std::string_view text;
};

const std::vector<DataFile>& built_in_data();

}  // namespace thaimemo::make
