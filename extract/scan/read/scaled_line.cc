#include "extract/scan/read/scaled_line.h"

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

}  // namespace thaimemo
