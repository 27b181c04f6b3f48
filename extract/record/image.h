// Pixels between the PDF renderer, the image reader and OCR.
#pragma once

#include <cstdint>
#include <vector>

namespace thaimemo {

// Row by row without padding; 1 channel (grey, 0 black) or 3 (red, green, blue).
struct Image {
  int width = 0, height = 0, channels = 1;
  double dpi = 300;
  std::vector<std::uint8_t> pixels;
};

}  // namespace thaimemo
