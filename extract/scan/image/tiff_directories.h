// Where the pages of a TIFF file stand: the chain of its directories, walked once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace thaimemo {

struct TiffDirectory {
  std::uint32_t offset = 0;             // in bytes from the file's beginning
  std::uint32_t width = 0, height = 0;  // pixels; 0 where the directory does not tell
};

struct TiffDirectories {
  std::vector<TiffDirectory> whole;
  bool broken = false;  // the chain leads out of the file, into one that is cut short, or back to one before
};

bool is_tiff(std::string_view bytes);

// Stops behind `most`. Nothing in it is taken for true: see the TIFF 6.0 specification, section 2.
TiffDirectories tiff_directories(std::string_view bytes, int most);

}  // namespace thaimemo
