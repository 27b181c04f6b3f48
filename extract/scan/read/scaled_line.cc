#include "extract/scan/read/scaled_line.h"

#include "extract/scan/image/pix.h"
#include "extract/scan/read/ink_columns.h"

namespace thaimemo {

ScaledLine scaled_line(const Image& line, int height) {
  const PixPtr source = to_pix(line);
  const Image grey = to_grey_image(source.get(), line.dpi);
  const PixelBox ink = ink_columns(grey, 0, grey.width);
  if (ink.width() <= 0) return {};
  const PixPtr whole = to_pix(grey);
  const PixPtr part = clipped(whole.get(), ink);
  ScaledLine scaled{{}, static_cast<double>(height) / grey.height, ink.x0};
  const auto factor = static_cast<float>(scaled.scale);
  scaled.image = to_grey_image(checked(pixScale(part.get(), factor, factor), "line").get(), line.dpi);
  const std::size_t row = static_cast<std::size_t>(scaled.image.width);
  scaled.image.pixels.resize(row * static_cast<std::size_t>(height), 255);  // rounding may lose or add a row
  scaled.image.height = height;
  return scaled;
}

}  // namespace thaimemo
