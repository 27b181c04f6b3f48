#include "extract/scan/read/line_crop.h"

#include <cmath>

#include "extract/scan/image/pix.h"

namespace thaimemo {
namespace {

PixelBox frame_of(const InkLine& line, const LineCropSettings& settings) {
  const double body = settings.frame * line.x_height();
  const int aside = static_cast<int>(std::lround(settings.room_aside * body));
  const int above = static_cast<int>(std::lround(line.bottom - (1 + settings.room_above) * body));
  const int below = static_cast<int>(std::lround(line.bottom + settings.room_below * body));
  return {line.box.x0 - aside, std::min(above, line.box.y0 - 2), line.box.x1 + aside,
          std::max(below, line.box.y1 + 2)};
}

// Copies the greys of a run and of the blurred seam around it.
void copy_around(const Image& grey, const Run& run, int seam, const PixelBox& rows, const PixelBox& frame,
                 Image& line) {
  const int y0 = std::max({run.y - seam, rows.y0, frame.y0, 0}),
            y1 = std::min({run.y + seam + 1, rows.y1, frame.y1, grey.height});
  const int x0 = std::max({run.x0 - seam, frame.x0, 0}), x1 = std::min({run.x1 + seam, frame.x1, grey.width});
  for (int y = y0; y < y1 && x0 < x1; ++y) {
    const std::uint8_t* from =
        grey.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) + x0;
    std::uint8_t* to = line.pixels.data() +
                       static_cast<std::size_t>(y - frame.y0) * static_cast<std::size_t>(line.width) +
                       (x0 - frame.x0);
    std::copy(from, from + (x1 - x0), to);
  }
}

Image scaled(const Image& image, double scale) {
  const PixPtr pix = to_pix(image);
  const PixPtr small =
      checked(pixScale(pix.get(), static_cast<float>(scale), static_cast<float>(scale)), "line");
  return to_grey_image(small.get(), image.dpi * scale);
}

}  // namespace

LineCrop crop_line(const Image& grey, const Components& ink, const InkLine& line,
                   const LineCropSettings& settings) {
  const PixelBox frame = frame_of(line, settings);
  LineCrop cut{{frame.width(), frame.height(), 1, grey.dpi, {}}, 1, frame.x0, frame.y0};
  cut.image.pixels.assign(static_cast<std::size_t>(frame.width()) * static_cast<std::size_t>(frame.height()),
                          255);
  const int seam = std::max(1, static_cast<int>(std::lround(grey.dpi / 100)));
  for (const LinePiece& piece : line.pieces) {
    const Component& item = ink.items[piece.component];
    const bool whole = piece.y0 <= item.box.y0 && piece.y1 >= item.box.y1;
    const PixelBox rows{0, whole ? frame.y0 : piece.y0, 0, whole ? frame.y1 : piece.y1};
    for (std::size_t i = 0; i < item.run_count; ++i) {
      const Run& run = ink.runs[item.run_first + i];
      if (run.y >= rows.y0 && run.y < rows.y1) copy_around(grey, run, seam, rows, frame, cut.image);
    }
  }
  if (frame.height() > settings.height_max_px) {
    cut.scale = settings.height_max_px / frame.height();
    cut.image = scaled(cut.image, cut.scale);
  }
  return cut;
}

}  // namespace thaimemo
