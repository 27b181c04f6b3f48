#include "extract/scan/read/scaled_line.h"

#include <algorithm>
#include <cmath>

#include "extract/scan/image/ink_columns.h"
#include "extract/scan/image/picture.h"

namespace thaimemo {

ScaledLine scaled_line(const Image& line, int height) {
  const Image grey = grey_image(line);
  const PixelBox ink = ink_columns(grey, 0, grey.width);
  if (ink.width() <= 0) return {};
  ScaledLine scaled{{}, static_cast<double>(height) / grey.height, ink.x0};
  scaled.image = Picture(clipped_image(grey, ink)).scaled(scaled.scale).image(line.dpi);
  const std::size_t row = static_cast<std::size_t>(scaled.image.width);
  scaled.image.pixels.resize(row * static_cast<std::size_t>(height), 255);  // rounding may lose or add a row
  scaled.image.height = height;
  return scaled;
}

Image widened(const Image& line, double times) {
  Image wide{static_cast<int>(line.width * times), line.height, 1, line.dpi, {}};
  const auto last = static_cast<std::size_t>(line.width) - 1;
  for (int y = 0; y < wide.height; ++y) {
    const std::uint8_t* row = line.pixels.data() + static_cast<std::ptrdiff_t>(y) * line.width;
    for (int x = 0; x < wide.width; ++x) {
      const double at = std::min(x / times, static_cast<double>(last));
      const auto left = static_cast<std::size_t>(at);
      const double part = at - static_cast<double>(left);
      const double grey = row[left] * (1 - part) + row[std::min(left + 1, last)] * part;
      wide.pixels.push_back(static_cast<std::uint8_t>(std::lround(grey)));
    }
  }
  return wide;
}

}  // namespace thaimemo
