#include "extract/scan/sheet/coloured_ink.h"

#include <algorithm>
#include <cmath>

#include "extract/record/points.h"
#include "extract/scan/image/components.h"
#include "extract/scan/image/picture.h"

namespace thaimemo {
namespace {

constexpr std::uint8_t paper = 255;

struct Channels {
  int darkest, brightest;
};

Channels channels_at(const Image& scan, std::size_t pixel) {
  const std::uint8_t* rgb = scan.pixels.data() + 3 * pixel;
  const auto [low, high] = std::minmax({rgb[0], rgb[1], rgb[2]});
  return {low, high};
}

Mask coloured_pixels(const Image& scan, const ColouredInkSettings& settings) {
  Mask mask(scan.width, scan.height);
  for (std::size_t i = 0; i < mask.ink.size(); ++i) {
    const Channels channels = channels_at(scan, i);
    const bool coloured = channels.brightest - channels.darkest >= settings.chroma_min;
    mask.ink[i] = coloured && channels.darkest <= settings.darkest_max ? 1 : 0;
  }
  return mask;
}

// Strokes with their gaps closed, so that a signature hangs together.
Components joined_strokes(const Mask& coloured, int gap) {
  return find_components(Bitmap(coloured).closed(gap, gap).mask());
}

bool is_pen_or_stamp(const Component& strokes, double dpi, const ColouredInkSettings& settings) {
  const double height = in_points(strokes.box.height(), dpi),
               box = 1.0 * strokes.box.width() * strokes.box.height();
  return height >= settings.height_min_pt && strokes.area <= settings.solid_share_max * box;
}

// With one pixel more on all sides: the edge of a stroke is pale.
void erase(Image& grey, const Image& scan, const Run& run, const ColouredInkSettings& settings) {
  for (int y = std::max(0, run.y - 1); y <= std::min(grey.height - 1, run.y + 1); ++y) {
    for (int x = std::max(0, run.x0 - 1); x < std::min(grey.width, run.x1 + 1); ++x) {
      const auto pixel =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) + static_cast<std::size_t>(x);
      if (channels_at(scan, pixel).brightest > settings.print_max) grey.pixels[pixel] = paper;
    }
  }
}

// The boxes of signatures and stamps.
std::vector<PixelBox> stamps_in(const Components& strokes, double dpi, const ColouredInkSettings& settings) {
  std::vector<PixelBox> stamps;
  for (const Component& item : strokes.items)
    if (is_pen_or_stamp(item, dpi, settings)) stamps.push_back(item.box);
  return stamps;
}

bool lies_in_one_of(const std::vector<PixelBox>& stamps, const PixelBox& box) {
  return std::ranges::any_of(stamps, [&](const PixelBox& stamp) { return united(stamp, box) == stamp; });
}

}  // namespace

Image without_coloured_ink(const Image& scan, const ColouredInkSettings& settings) {
  Image grey = grey_image(scan);
  if (scan.channels != 3) return grey;
  const Mask coloured = coloured_pixels(scan, settings);
  if (std::ranges::find(coloured.ink, 1) == coloured.ink.end()) return grey;
  const int gap = std::max(1, static_cast<int>(std::lround(in_pixels(settings.gap_max_pt, scan.dpi))));
  const Components strokes = joined_strokes(coloured, gap);
  const std::vector<PixelBox> stamps = stamps_in(strokes, scan.dpi, settings);
  for (const Component& item : strokes.items) {
    if (!lies_in_one_of(stamps, item.box)) continue;
    for (std::size_t i = 0; i < item.run_count; ++i)
      erase(grey, scan, strokes.runs[item.run_first + i], settings);
  }
  return grey;
}

}  // namespace thaimemo
