#include "extract/scan/read/line_crop.h"

#include <algorithm>
#include <cmath>

#include "extract/scan/image/picture.h"

namespace thaimemo {
namespace {

PixelBox frame_of(const InkLine& line, const LineCropSettings& settings) {
  const double x_height = settings.frame * line.x_height(), baseline = line.bottom;
  const int aside = static_cast<int>(std::lround(settings.room_aside * x_height));
  const int above = static_cast<int>(std::lround(baseline - (1 + settings.room_above) * x_height));
  const int below = static_cast<int>(std::lround(baseline + settings.room_below * x_height));
  return {line.box.x0 - aside, std::min(above, line.box.y0 - settings.room_min_px), line.box.x1 + aside,
          std::max(below, line.box.y1 + settings.room_min_px)};
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

// What other lines put into the strip, as far as the line's own ink reaches.
void copy_neighbours(const Image& grey, const Components& ink, const InkLine& line,
                     std::span<const std::size_t> around, int seam, int aside, const PixelBox& frame,
                     Image& crop) {
  const int x0 = line.box.x0 - aside, x1 = line.box.x1 + aside;
  for (const std::size_t i : around) {
    const Component& item = ink.items[i];
    if (item.box.y1 <= frame.y0 || item.box.y0 >= frame.y1 || item.box.x1 <= x0 || item.box.x0 >= x1)
      continue;
    for (std::size_t k = 0; k < item.run_count; ++k) {
      Run run = ink.runs[item.run_first + k];
      run.x0 = std::max(run.x0, x0);
      run.x1 = std::min(run.x1, x1);
      if (run.y >= frame.y0 && run.y < frame.y1 && run.x0 < run.x1)
        copy_around(grey, run, seam, {0, frame.y0, 0, frame.y1}, frame, crop);
    }
  }
}

}  // namespace

LineCrop crop_line(const Image& grey, const Components& ink, const InkLine& line,
                   std::span<const std::size_t> around, const LineCropSettings& settings) {
  const PixelBox frame = frame_of(line, settings);
  LineCrop crop{{frame.width(), frame.height(), 1, grey.dpi, {}}, 1, frame.x0, frame.y0};
  crop.image.pixels.assign(static_cast<std::size_t>(frame.width()) * static_cast<std::size_t>(frame.height()),
                           255);
  const int seam = std::max(1, static_cast<int>(std::lround(grey.dpi / settings.seams_per_inch)));
  for (const LinePiece& piece : line.pieces) {
    const Component& item = ink.items[piece.component];
    const bool whole = piece.y0 <= item.box.y0 && piece.y1 >= item.box.y1;
    const PixelBox rows{0, whole ? frame.y0 : piece.y0, 0, whole ? frame.y1 : piece.y1};
    for (std::size_t i = 0; i < item.run_count; ++i) {
      const Run& run = ink.runs[item.run_first + i];
      if (run.y >= rows.y0 && run.y < rows.y1) copy_around(grey, run, seam, rows, frame, crop.image);
    }
  }
  copy_neighbours(grey, ink, line, around, seam, settings.neighbours_aside_px, frame, crop.image);
  if (frame.height() > settings.height_max_px) {
    crop.scale = settings.height_max_px / frame.height();
    crop.image = Picture(crop.image).scaled(crop.scale).image(grey.dpi * crop.scale);
  }
  return crop;
}

}  // namespace thaimemo
