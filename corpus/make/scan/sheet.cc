#include "corpus/make/scan/sheet.h"

#include <algorithm>
#include <cmath>

#include "corpus/make/scan/pixels.h"
#include "extract/record/points.h"

namespace thaimemo::make {

namespace {

constexpr double kHalfTheArea = M_SQRT1_2;  // sides of A5 to those of A4

bool is_upright(const Sheet& page) {
  return page.width <= page.height;
}

void paste(Image& onto, const Image& picture, int left, int top) {
  const int width = std::min(picture.width, onto.width - left);
  const int height = std::min(picture.height, onto.height - top);
  for (int y = 0; y < height; ++y) {
    const auto from = static_cast<std::ptrdiff_t>(row_bytes(picture)) * y;
    const auto to = static_cast<std::ptrdiff_t>(row_bytes(onto)) * (top + y) + left * onto.channels;
    std::copy_n(picture.pixels.begin() + from, width * picture.channels, onto.pixels.begin() + to);
  }
}

Image blank(double width_pt, double height_pt, const RasterSettings& raster) {
  const double scale = pixels_per_point(raster.dpi);
  Image image;
  image.width = static_cast<int>(std::lround(width_pt * scale));
  image.height = static_cast<int>(std::lround(height_pt * scale));
  image.channels = raster.colour ? 3 : 1;
  image.dpi = raster.dpi;
  image.pixels.assign(static_cast<std::size_t>(image.width) * image.height * image.channels, 255);
  return image;
}

Sheet shared_sheet(const std::vector<Sheet>& pages, double factor) {
  const bool upright = is_upright(pages.front());
  const double width = pages.front().width * factor, height = pages.front().height * factor;
  Sheet sheet{upright ? 2 * width : width, upright ? height : 2 * height, {}};
  sheet.pixels = [=, size = sheet](const RasterSettings& raster) {
    Image image = blank(size.width, size.height, raster);
    const RasterSettings straight{raster.dpi * factor, 0, 0, 0, raster.colour};
    for (std::size_t i = 0; i < pages.size(); ++i)
      paste(image, pages[i].pixels(straight), i > 0 && upright ? image.width / 2 : 0,
            i > 0 && !upright ? image.height / 2 : 0);
    const double scale = pixels_per_point(raster.dpi);
    return skewed(image, raster.skew_deg, raster.shift_x_pt * scale, raster.shift_y_pt * scale);
  };
  return sheet;
}

}  // namespace

Sheet sheet_of(const InkedPage& page) {
  return {page.width, page.height, [&page](const RasterSettings& raster) { return to_pixels(page, raster); }};
}

std::vector<int> two_up_places(const std::vector<Sheet>& pages) {
  std::vector<int> places;
  bool room = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const bool joins = room && is_upright(pages[i]) == is_upright(pages[i - 1]);
    places.push_back(i == 0 ? 0 : places.back() + (joins ? 0 : 1));
    room = !joins;
  }
  return places;
}

std::vector<Sheet> two_up(const std::vector<Sheet>& pages, bool reduced) {
  const std::vector<int> places = two_up_places(pages);
  std::vector<std::vector<Sheet>> groups;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    groups.resize(static_cast<std::size_t>(places[i]) + 1);
    groups.back().push_back(pages[i]);
  }
  std::vector<Sheet> sheets;
  for (const auto& group : groups) sheets.push_back(shared_sheet(group, reduced ? kHalfTheArea : 1));
  return sheets;
}

}  // namespace thaimemo::make
